import type { LedgerBalance } from '@cohortlens/contracts';
import { describe, expect, it } from '@jest/globals';
import { answer, type Books } from './answer.ts';
import type { Entry } from './entry.ts';

const ID = '0195f0c2-7a3e-7c11';
const REQUEST: Entry = {
  id: ID,
  hour: 0,
  accepted_at: '2026-03-06T14:00:00.000Z',
  capability: 'prediction',
  tenant: 'acme',
  primary: 'v1',
  path: 'v1',
};
const BALANCE: LedgerBalance = {
  balanced: true,
  totals: { accepted: 0, answered: 0, refused: 0, dead_lettered: 0, in_flight: 0 },
  orphans: 0,
  rows: [],
};

/** Books that hold nothing, and the request once they have caught up, if they do. */
const books = (caughtUp: boolean, asks: (number | undefined)[] = []): Books => {
  let read = false;
  return {
    find: async (id) => (read && id === ID ? REQUEST : undefined),
    accepted: async (ids) => ids.filter((id) => read && id === ID),
    balance: async (asked) => (asks.push(asked), BALANCE),
    caughtUp: async () => (read = caughtUp),
    now: () => 0,
  };
};
const asked = { ask: 'request', request_id: ID, tenant: 'acme' } as const;

describe('an answer of the ledger', () => {
  it('is given when what stands in the log was read', async () => {
    expect(await answer(asked, books(true))).toMatchObject({ ask: 'request', found: { id: ID, state: 'in_flight' } });
    expect(await answer({ ...asked, tenant: 'other' }, books(true))).toEqual({ ask: 'request', found: null });
    expect(await answer({ ask: 'known', request_ids: [ID, 'another-id'] }, books(true))).toEqual({ ask: 'known', known: [ID] });
  });

  it('is not given when it would say of something unread that it is not there', async () => {
    expect(await answer(asked, books(false))).toBeUndefined();
    expect(await answer({ ask: 'known', request_ids: [ID] }, books(false))).toBeUndefined();
    const asks: (number | undefined)[] = [];
    for (const caughtUp of [false, true])
      expect(await answer({ ask: 'balance' }, books(caughtUp, asks))).toEqual({ ask: 'balance', balance: BALANCE });
    expect(asks).toEqual([undefined, 0]);
  });

  it('of a request that was put aside is what its redrive has come to since', async () => {
    const dead = { ...REQUEST, v1_dead: true };
    const known = books(true);
    const find = async (id: string) => ((await known.find(id)) === undefined ? dead : { ...dead, v1: 'ok' as const });
    expect(await answer(asked, { ...known, find })).toMatchObject({ found: { state: 'answered' } });
  });

  it('of a balance is of the time at which it was asked for', async () => {
    let now = 1;
    const asks: (number | undefined)[] = [];
    const caughtUp = async (): Promise<boolean> => ((now = 2), true);
    await answer({ ask: 'balance' }, { ...books(true, asks), caughtUp, now: () => now });
    expect(asks).toEqual([1]);
  });
});
