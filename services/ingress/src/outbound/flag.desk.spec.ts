import { describe, expect, it } from '@jest/globals';
import type { ErrorCode, FlagsCommand, FlagsEvent } from '@cohortlens/contracts';
import { type Commander, DEFAULT_FLAGS, type FlagState, type Sent } from '@cohortlens/migration';
import { createFlagDesk } from './flag.desk.ts';

const ORDER = { actor: 'ann', wait: false };
const command = { id: 'c' } as FlagsCommand;
const decided = (event: Partial<FlagsEvent>): Sent => ({
  outcome: 'decided',
  verdict: 'applied',
  epoch: '1.5',
  command,
  event: { verdict: 'applied', detail: null, error: null, ...event } as FlagsEvent,
});

/** A desk whose commands come to what is given; `applied` says whether this instance has read the new state. */
function given(
  sent: Sent,
  { applied = true, glass }: { applied?: boolean; glass?: ErrorCode } = {},
): ReturnType<typeof createFlagDesk> {
  const current = {
    flags: DEFAULT_FLAGS,
    stated: DEFAULT_FLAGS,
    epoch: '1.5',
    appliedAt: 0,
    phase: 'PHASE_1_BETA',
    overrides: [],
  } as const;
  const state = {
    current: () => current,
    waitFor: () => Promise.resolve(applied),
    breakGlass: () => Promise.resolve(glass),
  } as unknown as FlagState;
  const commander: Commander = { send: () => Promise.resolve(sent) };
  const told = (complete: boolean) => ({ epoch: '1.5', complete, applied: [], waiting: [], took_ms: 0 });
  return createFlagDesk({
    state,
    commander,
    instances: { live: () => [], silent: () => [], held: () => told(false), converged: () => Promise.resolve(told(true)) },
    knowsRules: (_capability, version) => version === 'fitted-1',
    now: () => 0,
  });
}

describe('the flag desk', () => {
  it('answers a change only when this instance has applied it', async () => {
    expect(await given(decided({})).set({ shadow_mode: true }, ORDER)).toMatchObject({ epoch: '1.5' });
    expect(await given(decided({}), { applied: false }).set({ shadow_mode: true }, ORDER)).toMatchObject({ code: 'not_ready' });
  });

  it('sends no command for rules that were never published: v2 would be left without an answer', async () => {
    expect(await given(decided({})).set({ rules_prediction: 'not-there' }, ORDER)).toMatchObject({
      code: 'invalid_input',
      errors: [{ field: 'rules_prediction' }],
    });
    expect(await given(decided({})).set({ rules_prediction: 'fitted-1' }, ORDER)).toMatchObject({ epoch: '1.5' });
  });

  it('tells what the flag service refuses with, and what it repaired', async () => {
    expect(
      await given(decided({ verdict: 'refused', error: 'epoch_conflict', detail: 'too late' })).act('migrate-to-v2', ORDER),
    ).toMatchObject({ code: 'epoch_conflict', detail: 'too late' });
    expect(await given(decided({ detail: 'v2_primary was set' })).set({ v1_deprecated: true }, ORDER)).toMatchObject({
      repaired: ['v2_primary was set'],
    });
  });

  it.each<[string, Sent]>([
    ['is away', { outcome: 'not_published', code: 'bus_unavailable', command }],
    ['does not say', { outcome: 'unknown', published: true, command }],
  ])(
    'while the bus or the flag service %s, a rollback and a kill switch are in force here, pending; nothing else is',
    async (_, sent) => {
      expect(await given(sent).act('rollback-to-v1', ORDER)).toMatchObject({
        message: 'Rollback to v1 completed',
        pending: true,
      });
      expect(await given(sent).set({ v2_enabled: false }, ORDER)).toMatchObject({ epoch: '1.5' });
      const other = await given(sent).act('complete-v1-deprecation', ORDER);
      expect(other).toMatchObject({ code: sent.outcome === 'unknown' ? 'deadline_exceeded' : 'bus_unavailable' });
    },
  );

  it('does not say that all have applied what this instance holds alone', async () => {
    const all = { ...ORDER, wait: true };
    const away: Sent = { outcome: 'not_published', code: 'bus_unavailable', command };
    expect(await given(away).act('rollback-to-v1', all)).toMatchObject({ pending: true, waited: { complete: false } });
    expect(await given(away).set({ v2_enabled: false }, all)).toMatchObject({ pending: true, waited: { complete: false } });
    expect(await given(decided({})).act('rollback-to-v1', all)).toMatchObject({ waited: { complete: true } });
    expect(await given(decided({})).set({ v2_enabled: false }, all)).not.toHaveProperty('pending');
  });

  it('says so when even that cannot be held', async () => {
    expect(
      await given({ outcome: 'not_published', code: 'bus_unavailable', command }, { glass: 'overloaded' }).act(
        'rollback-to-v1',
        ORDER,
      ),
    ).toMatchObject({ code: 'overloaded' });
  });
});
