/** What an operator is told when a redrive does not reach the log. */
import { BusError, type BusErrorCode, type DeadLetters, Late } from '@cohortlens/bus';
import type { Store } from '@cohortlens/store';
import type { Logger } from '@cohortlens/telemetry';
import { expect, it } from '@jest/globals';
import { openDeadLetterDesk } from './dead-letter.desk.ts';

const LETTER = {
  topic: 'outcomes',
  group: 'ledger',
  partition: 0,
  offset: 17,
  at: 0,
  headers: {},
  bytes: 3,
  value: Buffer.from('{}'),
};

/** What comes of a redrive that the log answers so. */
async function redriven(failure: Error) {
  const letters = { find: () => Promise.resolve(LETTER), redrive: () => Promise.reject(failure) } as unknown as DeadLetters;
  const store = { collection: () => Promise.resolve({ get: () => Promise.resolve(undefined) }) } as unknown as Store;
  const desk = await openDeadLetterDesk({ letters, store, logger: {} as Logger, now: () => 0 });
  return desk.redrive('outcomes~ledger~0~17', { by: 'ann' });
}

it.each<[BusErrorCode, string]>([
  ['bus_unavailable', 'bus_unavailable'],
  ['overloaded', 'overloaded'],
  ['publish_unknown', 'publish_unknown'],
])('%s is told as %s', async (code, said) => {
  expect(await redriven(new BusError(code, 'so it is'))).toMatchObject({ kind: 'refused', code: said });
});

it('what takes too long may have been sent', async () => {
  expect(await redriven(new Late('too late'))).toMatchObject({ kind: 'refused', code: 'publish_unknown' });
});

it.each<BusErrorCode>(['refused', 'undeclared'])('%s will never be sent: nobody is told to try again', async (code) => {
  const never = new BusError(code, 'so it is');
  await expect(redriven(never)).rejects.toBe(never);
});
