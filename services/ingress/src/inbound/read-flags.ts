/** What an operator sends to change flags: one flag by name, or several with their values, with a reason and an expected epoch. */
import type { ActionBody, FlagsChange } from '@cohortlens/contracts';
import { FLAG_NAMES, isFlagName } from '@cohortlens/migration';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { type Read, readBody } from './read-body.ts';

export interface FlagOrder {
  readonly change: FlagsChange;
  readonly reason?: string;
  readonly expected_epoch?: string;
}
const BESIDE = new Set(['reason', 'expected_epoch']);

/** {flag, enabled} as {<flag>: enabled}; anything else as it is. */
function unfolded(body: unknown): Read<unknown> {
  if (typeof body !== 'object' || body === null || !('flag' in body)) return { value: body };
  const toggle = readBody('flag-toggle', body);
  if (!('value' in toggle)) return toggle;
  const { flag, enabled, ...beside } = toggle.value;
  return { value: { ...beside, [flag]: enabled } };
}

const wrongBody = (reason: string): Refusal => refuse('invalid_input', { errors: [{ field: 'body', reason }] });
const noObject = wrongBody('must be an object');
const noFlag = wrongBody(`must name at least one flag; the flags are ${FLAG_NAMES.join(', ')}`);

export function readFlagOrder(body: unknown): Read<FlagOrder> {
  const read = unfolded(body);
  if (!('value' in read)) return read;
  if (typeof read.value !== 'object' || read.value === null || Array.isArray(read.value)) return noObject;
  const named = Object.keys(read.value);
  const unknown = named.find((name) => !BESIDE.has(name) && !isFlagName(name));
  if (unknown !== undefined) {
    const errors = [{ field: unknown.slice(0, 100), reason: `is no flag; the flags are ${FLAG_NAMES.join(', ')}` }];
    return refuse('unknown_flag', { detail: `There is no flag ${unknown.slice(0, 100)}`, errors });
  }
  if (!named.some(isFlagName)) return noFlag;
  const order = readBody('flags-change-body', read.value);
  if (!('value' in order)) return order;
  const { reason, expected_epoch, ...change } = order.value;
  return {
    value: { change, ...(reason === undefined ? {} : { reason }), ...(expected_epoch === undefined ? {} : { expected_epoch }) },
  };
}

/** The optional body of an action. */
export const readActionBody = (body: unknown): Read<ActionBody> => readBody('action-body', body ?? {});

/** `?wait=all`: whether to answer only when every live instance has applied the change. */
export function readWait(query: unknown): Read<boolean> {
  const { wait } = query as { wait?: unknown };
  if (wait === undefined || wait === 'all') return { value: wait === 'all' };
  return refuse('invalid_input', { errors: [{ field: 'wait', reason: 'must be all, or left out' }] });
}
