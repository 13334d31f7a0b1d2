/** What `calibrate` may be told, read and bounded. */
import { SHIPPED_CUSTOMERS } from '@cohortlens/legacy/reference';
import { FLAG_KINDS } from '@cohortlens/migration/flag-kinds';
import { usage } from '../cli/exit.ts';
import { moment, whole } from '../cli/format.ts';

export const CALIBRATED = ['prediction', 'segmentation'] as const;
export type Calibrated = (typeof CALIBRATED)[number];

/** Where v1's answers come from: v1 is asked, or what it answered clients was recorded. */
export const SOURCES = ['v1', 'shadow'] as const;
export type Source = (typeof SOURCES)[number];

/** As commander gives them. */
export interface CalibrateOptions {
  readonly from?: string;
  readonly since?: string;
  readonly v1?: string;
  readonly customers?: string;
  readonly capability?: string;
  readonly heldOut?: string;
  readonly seed?: string;
  readonly probe?: boolean;
  readonly repeats?: string;
  readonly concurrency?: string;
  readonly name?: string;
  readonly out?: string;
  readonly publish: boolean;
  readonly force?: boolean;
  readonly activate?: boolean;
  readonly reason?: string;
}
export interface CalibrateSettings {
  readonly from: Source;
  /** RFC 3339: recordings from then on. */
  readonly since: string;
  readonly v1: { readonly url: string; readonly secret: string | undefined; readonly user: string; readonly password: string };
  readonly customers: string;
  readonly capabilities: readonly Calibrated[];
  /** 0..1. */
  readonly heldOut: number;
  readonly seed: number;
  readonly probe: boolean;
  readonly repeats: number;
  readonly concurrency: number;
  readonly name: string | undefined;
}

/** As long as requests are kept. */
const DEFAULT_SINCE = '8d';
/** Options that go with one source alone. */
const OF_SOURCE: Readonly<Record<Source, readonly (keyof CalibrateOptions)[]>> = {
  v1: ['v1', 'customers', 'probe', 'repeats', 'concurrency'],
  shadow: ['since'],
};

function sourceOf(options: CalibrateOptions): Source {
  const from = SOURCES.find((source) => source === (options.from ?? 'v1'));
  if (from === undefined) throw usage(`--from must be one of ${SOURCES.join(', ')}, and is '${options.from ?? ''}'`);
  const other = from === 'v1' ? 'shadow' : 'v1';
  const misplaced = OF_SOURCE[other].find((name) => options[name] !== undefined);
  if (misplaced !== undefined) throw usage(`--${misplaced} goes with --from ${other}, and this is --from ${from}`);
  return from;
}

/** `now`: epoch milliseconds. Throws a Failure that names what is wrong. */
export function calibrateSettings(
  options: CalibrateOptions,
  env: Readonly<Record<string, string | undefined>>,
  now: number,
): CalibrateSettings {
  const from = sourceOf(options);
  const url = options.v1 ?? (env['V1_URL'] || 'http://127.0.0.1:8000');
  if (!URL.canParse(url) || !/^https?:\/\//.test(url)) throw usage(`--v1 (V1_URL) must be an http(s) URL, and is '${url}'`);
  const { capability, name } = options;
  const capabilities = CALIBRATED.filter((c) => capability === undefined || c === capability);
  if (capabilities.length === 0)
    throw usage(`--capability must be one of ${CALIBRATED.join(', ')}, and is '${capability ?? ''}'`);
  if (name !== undefined && FLAG_KINDS.string.parse(name) === undefined)
    throw usage(`--name must be ${FLAG_KINDS.string.must}, and is '${name}'`);
  if (options.activate === true && !options.publish)
    throw usage('--activate needs the rule sets published: leave out --no-publish');
  return {
    from,
    since: moment(options.since ?? DEFAULT_SINCE, '--since', now),
    v1: {
      url: url.replace(/\/+$/, ''),
      secret: env['JWT_SECRET'] || undefined,
      user: env['V1_USER'] || 'admin',
      password: env['V1_PASSWORD'] || 'admin',
    },
    customers: options.customers ?? SHIPPED_CUSTOMERS,
    capabilities,
    heldOut: whole(options.heldOut ?? '30', '--held-out', 1, 90) / 100,
    seed: whole(options.seed ?? '1', '--seed', 0, 999_999_999),
    probe: options.probe === true,
    repeats: whole(options.repeats ?? '1', '--repeats', 1, 100),
    concurrency: whole(options.concurrency ?? '8', '--concurrency', 1, 64),
    name,
  };
}
