/**
 * The shell around each of the runbook's scripts: settings in; progress on stderr; a result for people, or with --json for programs,
 * on stdout; an exit code that fails when the thing fails. The codes are those of the command line.
 */
import { EXIT, type ExitCode, Failure, failureJson } from '../cli/exit.ts';
import { type Io, processIo } from '../cli/io.ts';
import { on } from './readers.ts';
import { type Settings, usageOf, type Values, valuesOf } from './settings.ts';

/** How a run, or one round of it, came out. */
export interface Ending {
  readonly exit: ExitCode;
  /** For programs. */
  readonly value: unknown;
  /** For people. */
  readonly text: string;
}

export interface Context<S extends Settings> {
  readonly io: Io;
  readonly values: Values<S & typeof SHARED>;
  /** Tells a round's ending on stdout; what `run` returns is told by the shell. */
  readonly tell: (ending: Ending) => Promise<void>;
}

export interface Script<S extends Settings> {
  /** As npm runs it. */
  readonly name: string;
  readonly about: string;
  readonly settings: S;
  readonly run: (context: Context<S>) => Promise<Ending | ExitCode>;
}

export const SHARED = {
  json: { flag: '--json', about: 'The result as JSON.', read: on },
} as const satisfies Settings;

/** A failure as an ending, so that a loop can go on after it. */
export function endingOf(error: Failure): Ending {
  const { message, hint, exit } = error;
  return {
    exit,
    value: failureJson(error),
    text: [`❌ ${message}`, ...(hint === undefined ? [] : [`   ${hint}`])].join('\n'),
  };
}

/** Never rejects but for a bug. */
export async function runScript<S extends Settings>(script: Script<S>, argv: readonly string[], io: Io): Promise<ExitCode> {
  const settings = { ...script.settings, ...SHARED };
  if (argv.includes('--help')) {
    await io.out(usageOf(script.name, script.about, settings));
    return EXIT.ok;
  }
  let json = argv.includes('--json');
  const tell = ({ value, text }: Ending): Promise<void> => io.out(json ? JSON.stringify(value) : text);
  try {
    const values = valuesOf(settings, argv, io.env);
    json = values.json as boolean;
    const ended = await script.run({ io, values, tell });
    if (typeof ended === 'number') return ended;
    await tell(ended);
    return ended.exit;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const ending = endingOf(error);
    if (json) await io.out(JSON.stringify(ending.value));
    else io.err(ending.text);
    return ending.exit;
  }
}

/** A script's process. */
export async function main<S extends Settings>(script: Script<S>): Promise<void> {
  process.exitCode = await runScript(script, process.argv.slice(2), processIo());
}
