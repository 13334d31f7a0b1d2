/** What a script may be told: by flag, else by the environment, else by default. A table for each script; its usage text comes from it. */
import { parseArgs } from 'node:util';
import { usage } from '../cli/exit.ts';

export interface Setting<T> {
  /** As it is typed: '--seed <number>'; without a value it is a switch. */
  readonly flag: string;
  readonly env?: string;
  readonly about: string;
  /** As it would be typed; without one the setting may be absent, and is read from ''. */
  readonly fallback?: string;
  /** `from` names the flag or the variable in the Failure that it throws. */
  readonly read: (text: string, from: string) => T;
}
export type Settings = Readonly<Record<string, Setting<unknown>>>;
export type Values<S extends Settings> = { readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : never };
export type Env = Readonly<Record<string, string | undefined>>;

const nameOf = ({ flag }: Setting<unknown>): string => /^--([a-z0-9-]+)/.exec(flag)?.[1] ?? '';
const isSwitch = ({ flag }: Setting<unknown>): boolean => !flag.includes('<');

/** Reads a command line and an environment. Throws a Failure that names what is wrong. */
export function valuesOf<S extends Settings>(settings: S, argv: readonly string[], env: Env): Values<S> {
  const options = Object.fromEntries(
    Object.values(settings).map((s) => [nameOf(s), { type: isSwitch(s) ? ('boolean' as const) : ('string' as const) }]),
  );
  const given = parsed(argv, options);
  const read = (setting: Setting<unknown>): unknown => {
    const flag = given[nameOf(setting)];
    if (flag !== undefined) return setting.read(String(flag), `--${nameOf(setting)}`);
    const text = setting.env === undefined ? undefined : env[setting.env];
    if (text !== undefined && text !== '') return setting.read(text, setting.env ?? '');
    return setting.read(setting.fallback ?? '', `--${nameOf(setting)}`);
  };
  return Object.fromEntries(Object.entries(settings).map(([key, setting]) => [key, read(setting)])) as Values<S>;
}

function parsed(argv: readonly string[], options: Record<string, { type: 'boolean' | 'string' }>) {
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw usage((error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '', 'See --help.');
  }
}

/** The usage text: a line for each setting. */
export function usageOf(name: string, about: string, settings: Settings): string {
  const rows = Object.values(settings).map((setting) => {
    const { flag, about: what, env, fallback } = setting;
    const more = [
      ...(env === undefined ? [] : [env]),
      ...(fallback === undefined || fallback === '' || isSwitch(setting) ? [] : [`default ${fallback}`]),
    ];
    return `  ${flag.padEnd(26)}  ${what}${more.length === 0 ? '' : ` (${more.join('; ')})`}`;
  });
  return [`usage: npm run ${name} -- [options]`, about, '', ...rows].join('\n');
}
