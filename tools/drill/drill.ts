/** What a drill is: faults on the real system under load, and what was found of the promises that it is about. */
export interface Finding {
  /** The number of the promise. */
  readonly promise: number;
  /** What must hold, as a sentence. */
  readonly invariant: string;
  /** What was seen, with its unit. */
  readonly figure: string;
  /** What it may be, with its unit. */
  readonly bound: string;
  readonly kept: boolean;
  /** Only with the room that a busy machine is allowed: the promise's own bound was passed. */
  readonly withRoom?: true;
  /** Some of what speaks against it, for whoever looks for the cause. */
  readonly evidence?: readonly string[];
}

export interface DrillContext {
  /** False: the short form, some tens of seconds. */
  readonly long: boolean;
  /** Requests a second, sent whether or not the ones before are answered. */
  readonly perSecond: number;
  /** How long the load lasts, in milliseconds. */
  readonly loadMs: number;
  /** Aborted when the drill must end: its time is up, or the run was stopped. */
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  /** Called at the end of the drill, the last first, however it ends. `kept`: nothing was found broken. */
  readonly own: (cleanup: (kept: boolean) => Promise<unknown> | void) => void;
}

/** What must be in the environment. INFRA_DIR is where brokers and databases of the drill's own are started from. */
export type Need = 'KAFKA_BROKERS' | 'MONGO_URL' | 'INFRA_DIR';

export interface Drill {
  readonly name: string;
  /** The promises that it is about. */
  readonly promises: readonly number[];
  /** What is done, in a sentence or two. */
  readonly about: string;
  readonly form: 'embedded' | 'distributed' | 'bus';
  readonly needs: readonly Need[];
  /** In seconds, load and all; after it the drill is stopped and counts as broken. */
  readonly limitS: { readonly short: number; readonly long: number };
  /** Rejects when it could not be carried out. */
  run(context: DrillContext): Promise<readonly Finding[]>;
}

/** How many of a list stand as evidence. */
export const SHOWN = 5;

export const counted = (n: number): string => n.toLocaleString('en');
const inMs = (ms: number): string => (Number.isFinite(ms) ? `${counted(Math.round(ms))} ms` : 'never');

const shown = (found: readonly unknown[]): Pick<Finding, 'evidence'> => {
  const evidence = found.slice(0, SHOWN).map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
  return evidence.length > 0 ? { evidence } : {};
};

/** That there is none of a kind: what was found instead is the evidence. */
export function none(promise: number, invariant: string, found: readonly unknown[], of?: number): Finding {
  return {
    promise,
    invariant,
    figure: of === undefined ? counted(found.length) : `${counted(found.length)} of ${counted(of)}`,
    bound: '0',
    kept: found.length === 0 && of !== 0,
    ...shown(found),
  };
}

/** That a time in milliseconds is within its bound; `roomMs` is what a busy machine is allowed beyond it, and is told. `slowest`: the evidence. */
export function within(
  promise: number,
  invariant: string,
  ms: number,
  bound: { readonly ms: number; readonly roomMs?: number },
  slowest: readonly unknown[] = [],
): Finding {
  const { ms: least, roomMs = 0 } = bound;
  return {
    promise,
    invariant,
    figure: inMs(ms),
    bound: `≤ ${inMs(least)}${roomMs > 0 ? `, + ${inMs(roomMs)} of room` : ''}`,
    kept: ms <= least + roomMs,
    ...(ms > least && ms <= least + roomMs ? { withRoom: true } : {}),
    ...shown(slowest),
  };
}

/** That a number is what it must be. */
export const equal = (promise: number, invariant: string, seen: number, wanted: number): Finding => ({
  promise,
  invariant,
  figure: counted(seen),
  bound: `= ${counted(wanted)}`,
  kept: seen === wanted,
});

/** That enough happened for the other findings to mean something. */
export const atLeast = (promise: number, invariant: string, seen: number, least: number): Finding => ({
  promise,
  invariant,
  figure: counted(seen),
  bound: `≥ ${counted(Math.ceil(least))}`,
  kept: seen >= least,
});
