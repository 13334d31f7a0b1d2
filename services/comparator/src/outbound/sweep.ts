/**
 * Closes the windows: a pair that is not complete when its window closes is recorded as missing, and what is compared is
 * forgotten. It looks, waits until the log was read to its present end, and looks again: an answer that stood in the log is then
 * not missing, and a diff that was complete at the first look is published, for its last message is done, unless that waits to be tried
 * again: then all are published once more. It can stop anywhere and run on any number of replicas: recording happens once, and publishing again is harmless.
 */
import type { Pairing } from '../domain/pair/additions.ts';
import { isComplete, isOpen, type OpenPair } from '../domain/pair/pair.ts';
import { diffIdOf } from '../domain/record/diff.ts';
import { type Recorder, settle as recordPair, type Settled } from '../domain/record/settle.ts';
import type { StoredHistory } from './history.ts';
import type { Pairs } from './pairs.ts';

export interface SweepPorts {
  readonly pairs: Pairs;
  readonly history: Pick<StoredHistory, 'findMany'>;
  readonly recorder: Recorder;
  readonly pairing: () => Pairing;
  /** True when everything that stood in the log at the time of the call is handled. */
  readonly caughtUp: () => Promise<boolean>;
  /** True when none of it waits to be tried again. */
  readonly noneRetried: () => Promise<boolean>;
  readonly publish: (settled: readonly Settled[]) => Promise<unknown>;
}

const BATCH = 500;

/** How many pairs it dealt with; it stops when the log is not read up in time, and when it is called off. */
export async function sweep(ports: SweepPorts, signal: AbortSignal): Promise<number> {
  const { pairs } = ports;
  const before = ports.pairing().now;
  let swept = 0;
  while (!signal.aborted) {
    const due = (await pairs.due(before, BATCH)).filter(isOpen);
    if (due.length === 0 || !(await ports.caughtUp())) break;
    await settle(due, ports, await ports.noneRetried());
    swept += due.length;
    if (due.length < BATCH) break;
  }
  return swept;
}

async function settle(due: readonly OpenPair[], ports: SweepPorts, allTold: boolean): Promise<void> {
  const { pairs, history, recorder, pairing, publish } = ports;
  const compared = due.filter(isComplete);
  const fresh = await pairs.find(due.filter((pair) => !isComplete(pair)).map(({ id }) => id));
  // One that was completed between the looks is left to the next sweep: its last message may not be done.
  const missing = [...fresh.values()].filter(isOpen).filter((pair) => !isComplete(pair));
  const kept = await history.findMany(compared.map(diffIdOf));
  const untold = [...missing, ...compared.filter((pair) => !allTold || !kept.has(diffIdOf(pair)))];
  const settled = await Promise.all(untold.map((pair) => recordPair(pair, recorder, pairing())));
  if (settled.length > 0) await publish(settled);
  await Promise.all([pairs.remove(compared.map(({ id }) => id)), pairs.close(missing.map(({ id }) => id))]);
}
