import { describe, expect, it } from '@jest/globals';
import type { FlagsCommand, FlagsState } from '@cohortlens/contracts';
import { compareEpochs, DEFAULT_FLAGS } from '@cohortlens/migration';
import fc from 'fast-check';
import { decide } from './decide.ts';

const AT = '2026-01-02T03:04:05.000Z';
const STATE: FlagsState = { flags: DEFAULT_FLAGS, epoch: '1.4', command_id: 'command-0', actor: 'ada', changed_at: AT };
const facts = { offset: 6, signatureValid: true, at: AT };
const command = (action: FlagsCommand['action'], more: Partial<FlagsCommand> = {}): FlagsCommand => ({
  id: 'command-1',
  actor: 'ada',
  role: 'admin',
  action,
  signed_at: AT,
  signature: 'judged-by-the-caller',
  ...more,
});

describe('an applied command', () => {
  it('makes the epoch of its place, and its event says who, what, before and after', () => {
    const { event, state } = decide(STATE, command('enable-shadow-mode', { reason: 'week 2' }), facts);
    const after = { ...DEFAULT_FLAGS, shadow_mode: true, migration_logging: true };
    expect(state).toEqual({ flags: after, epoch: '1.7', command_id: 'command-1', actor: 'ada', changed_at: AT });
    expect(event).toMatchObject({
      verdict: 'applied',
      error: null,
      detail: null,
      reason: 'week 2',
      before: DEFAULT_FLAGS,
      after,
    });
    expect(event).toMatchObject({ epoch_before: '1.4', epoch: '1.7', command_id: 'command-1', action: 'enable-shadow-mode' });
  });

  it('says what was repaired', () => {
    const { event } = decide(STATE, command('set', { change: { v1_deprecated: true } }), facts);
    expect(event).toMatchObject({ verdict: 'applied', detail: 'v2_primary was set, because v1_deprecated was' });
  });
});

describe('since when v1 is deprecated', () => {
  const deprecated = decide(STATE, command('complete-v1-deprecation'), facts).state as FlagsState;
  const later = { offset: 9, signatureValid: true, at: '2026-02-03T04:05:06.000Z' };

  it('is told by every state from then on, whatever else is changed', () => {
    expect(deprecated.v1_deprecated_since).toBe(AT);
    const changed = decide(deprecated, command('set', { change: { control_percent: 3 } }), later).state;
    expect(changed).toMatchObject({ changed_at: later.at, v1_deprecated_since: AT });
  });

  it('is told no more when it is not, and anew when it is again', () => {
    const back = decide(deprecated, command('rollback-to-v1'), later).state as FlagsState;
    expect(back).not.toHaveProperty('v1_deprecated_since');
    const again = decide(back, command('complete-v1-deprecation'), { ...later, offset: 12 }).state;
    expect(again?.v1_deprecated_since).toBe(later.at);
  });

  it('is at the latest what a state of before it was noted was made at', () => {
    const { v1_deprecated_since: _, ...old } = deprecated;
    const changed = decide(old, command('set', { change: { control_percent: 3 } }), later).state;
    expect(changed?.v1_deprecated_since).toBe(AT);
  });
});

describe('a command that changes nothing', () => {
  it('leaves the epoch as it is', () => {
    const { event, state } = decide(STATE, command('set', { change: { v2_enabled: true } }), facts);
    expect(event).toMatchObject({ verdict: 'unchanged', epoch: '1.4', epoch_before: '1.4' });
    expect(state).toBeUndefined();
  });
});

describe('a command is refused', () => {
  const kill = { change: { v2_enabled: false } };
  it.each<[string, FlagsCommand, Partial<typeof facts>, string]>([
    ['with a bad signature', command('rollback-to-v1'), { signatureValid: false }, 'bad_signature'],
    ['beyond its role', command('migrate-to-v2', { role: 'service' }), {}, 'forbidden'],
    ['when a service kills', command('set', { role: 'service', ...kill }), {}, 'forbidden'],
    [
      'with a flag that does not exist',
      command('set', { change: JSON.parse('{"__proto__":true}') as object }),
      {},
      'unknown_flag',
    ],
    ['when its place is covered already', command('migrate-to-v2'), { offset: 3 }, 'epoch_conflict'],
    ['when it expects another epoch', command('migrate-to-v2', { expected_epoch: '1.3' }), {}, 'epoch_conflict'],
  ])('%s', (_, asked, more, error) => {
    const { event, state } = decide(STATE, asked, { ...facts, ...more });
    expect(event).toMatchObject({ verdict: 'refused', error, epoch: '1.4', before: DEFAULT_FLAGS, after: DEFAULT_FLAGS });
    expect(event.detail).not.toBeNull();
    expect(state).toBeUndefined();
  });

  it.each<[string, FlagsCommand]>([
    ['a rollback', command('rollback-to-v1', { expected_epoch: '1.3' })],
    ["the guardian's rollback", command('rollback-to-v1', { role: 'service', expected_epoch: '1.3' })],
    ['a kill switch', command('set', { ...kill, expected_epoch: '1.3' })],
  ])('but not %s because of the epoch it expects', (_, asked) => {
    expect(decide(STATE, asked, facts).event.verdict).toBe('applied');
  });
});

describe('any sequence of commands', () => {
  it('keeps the invariant, moves the epoch forward with each change and only then', () => {
    const commands = fc.array(
      fc.record({
        action: fc.constantFrom<FlagsCommand['action']>(
          'set',
          'enable-shadow-mode',
          'migrate-to-v2',
          'rollback-to-v1',
          'complete-v1-deprecation',
        ),
        change: fc.record(
          { v2_primary: fc.boolean(), v1_deprecated: fc.boolean(), v2_enabled: fc.boolean() },
          { requiredKeys: [] },
        ),
        role: fc.constantFrom<FlagsCommand['role']>('admin', 'service'),
        signatureValid: fc.boolean(),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(commands, (sequence) => {
        let state = { ...STATE, epoch: '1.0' };
        sequence.forEach(({ signatureValid, ...asked }, offset) => {
          const { event, state: next } = decide(state, command(asked.action, asked), { offset, signatureValid, at: AT });
          expect(next !== undefined).toBe(event.verdict === 'applied');
          expect(compareEpochs(event.epoch, state.epoch) > 0).toBe(event.verdict === 'applied');
          expect(event.before).toEqual(state.flags);
          state = next ?? state;
          expect(event.after).toEqual(state.flags);
          expect(!state.flags.v1_deprecated || state.flags.v2_primary).toBe(true);
        });
      }),
    );
  });
});
