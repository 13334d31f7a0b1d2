/** The same check again and again, until it is stopped: it survives what it watches being away, and tells the team what fails. */
import { EXIT, type ExitCode, Failure } from '../cli/exit.ts';
import type { Io } from '../cli/io.ts';
import { NOTIFY_SETTINGS, notify } from './notify.ts';
import { on, spanUpTo } from './readers.ts';
import { type Ending, endingOf } from './script.ts';
import type { Settings, Values } from './settings.ts';

/** What nobody is told of: that all is well, or that there was nothing to judge by, or not enough; the round itself says what it lacks. */
const QUIET = new Set<ExitCode>([EXIT.ok, EXIT.noEvidence]);
const LONGEST_MS = 7 * 86_400_000;

/** `every`: the default, as it is typed. */
export const roundSettings = (every: string) =>
  ({
    every: { flag: '--every <span>', about: 'The time from one round to the next.', fallback: every, read: spanUpTo(LONGEST_MS) },
    once: { flag: '--once', about: 'One round; the exit code is its result.', read: on },
    ...NOTIFY_SETTINGS,
  }) as const satisfies Settings;

export interface Rounds {
  readonly name: string;
  readonly values: Values<ReturnType<typeof roundSettings>>;
  readonly io: Io;
  readonly tell: (ending: Ending) => Promise<void>;
  /** A Failure counts as a round that failed; anything else that is thrown is a bug. */
  readonly round: () => Promise<Ending>;
}

async function ended(round: Rounds['round']): Promise<Ending> {
  try {
    return await round();
  } catch (error) {
    if (error instanceof Failure) return endingOf(error);
    throw error;
  }
}

/** The last round's exit code with --once; 0 when a loop is stopped. */
export async function rounds({ name, values, io, tell, round }: Rounds): Promise<ExitCode> {
  for (;;) {
    const began = io.now();
    const ending = await ended(round);
    if (io.stop.aborted) return EXIT.ok;
    const at = new Date(began).toISOString();
    await tell({
      ...ending,
      value: { at, name, exit: ending.exit, result: ending.value },
      text: `${values.once ? '' : `== ${at}\n`}${ending.text}`,
    });
    if (!QUIET.has(ending.exit)) await notify(values.notify, `CohortLens ${name} failed at ${at}\n${ending.text}`, io);
    if (values.once) return ending.exit;
    await io.pause(Math.max(0, values.every - (io.now() - began)));
    if (io.stop.aborted) return EXIT.ok;
  }
}
