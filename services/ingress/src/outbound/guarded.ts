/** Calls to the store and the bus, bounded in time, with their failures as refusals. */
import { BusError, isFutile, within } from '@cohortlens/bus';
import { LIMITS } from '@cohortlens/contracts';
import { type Refusal, refuse } from '../domain/refusal.ts';

/** The store's answer; `store_unavailable` when it fails or takes too long. */
export async function stored<T>(work: Promise<T>): Promise<T | Refusal> {
  return within(work, LIMITS.queryDeadlineMs, 'the store').catch(() => refuse('store_unavailable'));
}

/** The bus's answer. `bus_unavailable` when nothing could be asked; `not_ready` when nobody answered in time. What can never be asked is a bug, and thrown on. */
export async function asked<T>(who: string, question: Promise<T | undefined>): Promise<T | Refusal> {
  try {
    return (await question) ?? refuse('not_ready', { detail: `The ${who} did not answer in time` });
  } catch (error) {
    if (isFutile(error)) throw error;
    return refuse(error instanceof BusError && error.code === 'overloaded' ? 'overloaded' : 'bus_unavailable');
  }
}
