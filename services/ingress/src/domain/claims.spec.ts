import { describe, expect, it } from '@jest/globals';
import type { RequestStatus } from '@cohortlens/contracts';
import { type Claim, judge, replayOf } from './claims.ts';

describe('a repeat of an idempotent request', () => {
  const claim: Claim = { id: 'id', request_id: 'request', body: 'b', state: 'claimed', instance: 'a', claimed_at: 0, expires: 1 };
  const status = (state: RequestStatus['state']): RequestStatus => ({
    id: 'id',
    state,
    capability: 'prediction',
    accepted_at: '',
  });
  it.each([
    ['another body', claim, 'x', true, status('answered'), 'reused'],
    ['answered', claim, 'b', false, status('answered'), 'replay'],
    ['ended with an error', claim, 'b', false, status('refused'), 'replay'],
    ['put aside', claim, 'b', false, status('dead_lettered'), 'replay'],
    ['under way on the bus', claim, 'b', false, status('in_flight'), 'in_flight'],
    ['under way at its owner', claim, 'b', true, null, 'in_flight'],
    ['claimed by who has died', claim, 'b', false, null, 'ask'],
    ['of unknown publish, whoever lives', { ...claim, state: 'unknown' } as const, 'b', true, null, 'ask'],
    ['published, and the ledger has forgotten it', { ...claim, state: 'published' } as const, 'b', false, null, 'in_flight'],
  ])('%s', (_, given, body, ownerAlive, ledger, expected) => {
    expect(judge(given, body, ownerAlive, ledger)).toBe(expected);
  });

  it('gets the very answer', () => {
    expect(replayOf({ ...status('answered'), status: 201, answer: { a: 1 }, served_by: 'v2' })).toEqual({
      kind: 'replay',
      answer: { status: 201, body: { a: 1 }, served_by: 'v2' },
    });
    for (const part of [{}, { status: 201 }, { answer: { a: 1 } }])
      expect(replayOf({ ...status('answered'), ...part })).toMatchObject({ code: 'not_ready' });
  });
});
