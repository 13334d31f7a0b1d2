/**
 * Faults of a broker or a database. Whoever runs it knows how to cause them, so a suite brings a Machine: for the scripts of
 * `infra/`, for a container, or its own. The harness undoes what is left of a fault when the suite ends, also when it fails.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { eventually } from './eventually.ts';

export interface Machine {
  /** Ends it without a goodbye. */
  kill(): Promise<void>;
  /** Starts it again over its data; resolves when it runs, and when it answers where whoever made the machine knows how to ask. */
  start(): Promise<void>;
  /** It stands still, with its connections open. */
  pause(): Promise<void>;
  resume(): Promise<void>;
}

const DEED_MS = 120_000;
const run = promisify(execFile);

/** One that is driven by a command: `command kill`, `start`, `pause` and `resume`, each with `args` behind it. It answers when its command says so. */
export function commandMachine(
  command: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Machine {
  const deed = (verb: string) => async (): Promise<void> => {
    await run(command, [verb, ...args], { env: { ...process.env, ...env }, timeout: DEED_MS });
  };
  return { kill: deed('kill'), start: deed('start'), pause: deed('pause'), resume: deed('resume') };
}

/**
 * A container, by its id or name, driven by the runtime's command line (docker, podman, nerdctl: they share these verbs). It is started
 * before what is in it answers: whoever needs that waits, or makes it `answering`.
 */
export function containerMachine(container: string, runtime = 'docker'): Machine {
  const deed = (verb: string) => async (): Promise<void> => void (await run(runtime, [verb, container], { timeout: DEED_MS }));
  return { kill: deed('kill'), start: deed('start'), pause: deed('pause'), resume: deed('unpause') };
}

/** The same machine, whose start waits until it answers, and rejects when it does not in time. */
export const answering = (machine: Machine, answers: () => Promise<boolean>, withinMs = DEED_MS): Machine => ({
  kill: () => machine.kill(),
  start: async () => {
    await machine.start();
    await eventually('the machine answers', async () => (await answers()) || undefined, withinMs);
  },
  pause: () => machine.pause(),
  resume: () => machine.resume(),
});

/** The same machine, which remembers what has to be undone. */
export interface Minded extends Machine {
  /** Ends the fault, if there is one; starts or resumes it. */
  undo(): Promise<void>;
}

export function minded(machine: Machine): Minded {
  let undo: (() => Promise<void>) | undefined;
  /** Also when the deed fails: it may have been done in part. */
  const fault = (deed: () => Promise<void>, remedy: () => Promise<void>) => async (): Promise<void> => {
    undo = remedy;
    await deed();
  };
  const mend = (deed: () => Promise<void>) => async (): Promise<void> => {
    await deed();
    undo = undefined;
  };
  return {
    kill: fault(
      () => machine.kill(),
      () => machine.start(),
    ),
    pause: fault(
      () => machine.pause(),
      () => machine.resume(),
    ),
    start: mend(() => machine.start()),
    resume: mend(() => machine.resume()),
    undo: async () => {
      await undo?.();
      undo = undefined;
    },
  };
}
