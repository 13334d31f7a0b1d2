/** Calls to the store and the bus, bounded in time, with their failures as refusals. */
import { BusError, isFutile, Late, within } from '@cohortlens/bus';
import { LIMITS } from '@cohortlens/contracts';
import { StoreError } from '@cohortlens/store';
import { type Refusal, refuse } from '../domain/refusal.ts';

/** Whether the store is away, or slow: the same may succeed a little later. Every other failure of a question to it is a bug. */
export const isStoreAway = (error: unknown): boolean => error instanceof StoreError || error instanceof Late;

/** Whether the bus is away, full, slow or closed: the same may succeed a little later. Every other failure of it is a bug. */
export const isBusAway = (error: unknown): boolean => error instanceof Late || (error instanceof BusError && !isFutile(error));

/** The store's answer; `store_unavailable` when it is away or takes too long. A bug is thrown on. */
export async function stored<T>(work: Promise<T>): Promise<T | Refusal> {
  try {
    return await within(work, LIMITS.queryDeadlineMs, 'the store');
  } catch (error) {
    if (isStoreAway(error)) return refuse('store_unavailable');
    throw error;
  }
}

/** The bus's answer. `bus_unavailable` or `overloaded` when nothing could be asked; `not_ready` when nobody answered in time. A bug is thrown on. */
export async function asked<T>(who: string, question: Promise<T | undefined>): Promise<T | Refusal> {
  try {
    return (await question) ?? refuse('not_ready', { detail: `The ${who} did not answer in time` });
  } catch (error) {
    if (!isBusAway(error)) throw error;
    return refuse(error instanceof BusError && error.code === 'overloaded' ? 'overloaded' : 'bus_unavailable');
  }
}
