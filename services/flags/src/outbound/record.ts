/** The flag service's record: flags.state and the audit, read to their ends before every decision, so that a takeover decides on the newest. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bus } from '@cohortlens/bus';
import type { Flags, FlagsEvent, FlagsState } from '@cohortlens/contracts';
import { compareEpochs } from '@cohortlens/migration';
import { knownState } from '../domain/known.ts';
import type { ReadRecord } from '../domain/record.ts';
import { stateMessage } from '../messages.ts';

export interface FlagsRecord {
  /** Waits as long as the bus does not let it be read, until it is closed. */
  readonly read: ReadRecord;
  /** Publishes the state when the topic lacks it: the seed, what a crash has cut off, or a new generation. */
  restate(): Promise<void>;
  /** Ends the reading that is under way. */
  close(): void;
}

export interface RecordOptions {
  readonly bus: Bus;
  readonly seed: Flags;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onFailure: (what: string, error: unknown) => void;
}

const OPEN_MS = 15_000;
const BARRIER_MS = 3_000;
/** At the start, and to publish the state again. */
const RESTATE_MS = 25_000;
const PAUSE_MS = 250;
/** Decisions that are remembered in full; a command from before them is refused by its place. */
const MOST_DECISIONS = 10_000;

export async function openRecord({ bus, seed, now, onFailure }: RecordOptions): Promise<FlagsRecord> {
  const decisions = new Map<string, FlagsEvent>();
  const closing = new AbortController();
  let state: FlagsState | undefined;
  let applied: FlagsEvent | undefined;
  let overtaken = false;
  let live = false;

  /** An older state after a newer one is what a replica that was cut off has written: the newest must be the last on the topic. */
  const takeState = (data: FlagsState): void => {
    const order = state === undefined ? 1 : compareEpochs(data.epoch, state.epoch);
    if (order >= 0) state = data;
    overtaken = order < 0;
    if (overtaken && live) restate().catch((error: unknown) => onFailure('restating the flags', error));
  };
  /** A forged command must not stand for the real one of the same id. */
  const takeEvent = (event: FlagsEvent): void => {
    if (event.error === 'bad_signature') return;
    decisions.set(event.command_id, event);
    if (decisions.size > MOST_DECISIONS) for (const oldest of decisions.keys()) if (decisions.delete(oldest)) break;
    if (event.verdict !== 'applied') return;
    if (applied === undefined || compareEpochs(event.epoch, applied.epoch) > 0) applied = event;
  };

  const view = await bus.view<FlagsState>('flags.state', OPEN_MS, ({ data }) => takeState(data));
  const audited = await bus.listen<FlagsEvent>('flags.events', 'beginning', ({ data }) => takeEvent(data));
  await audited(OPEN_MS);

  const readOnce: ReadRecord = async (commandId) => {
    await Promise.all([view.caughtUp(BARRIER_MS), audited(BARRIER_MS)]);
    const newest = { state, applied };
    // Asked for after what it is compared with: a command that another replica decides meanwhile is not from a log made anew.
    const [end = 0] = await bus.ends('flags.commands');
    const known = knownState({ ...newest, end, seed, at: new Date(now()).toISOString() });
    return { state: known.state, stale: known.stale || overtaken, decided: decisions.get(commandId) };
  };

  const readBy = async (until: number, commandId: string): ReturnType<ReadRecord> => {
    for (;;) {
      try {
        return await readOnce(commandId);
      } catch (error) {
        if (closing.signal.aborted || now() >= until) throw error;
        onFailure('reading the flag record', error);
        await sleep(PAUSE_MS, undefined, { signal: closing.signal });
      }
    }
  };

  async function restate(): Promise<void> {
    const known = await readBy(now() + RESTATE_MS, '');
    if (known.stale) await bus.publish([stateMessage(known.state)]);
  }

  live = true;
  return { read: (commandId) => readBy(Number.POSITIVE_INFINITY, commandId), restate, close: () => closing.abort() };
}
