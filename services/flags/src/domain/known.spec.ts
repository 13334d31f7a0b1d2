import { describe, expect, it } from '@jest/globals';
import type { FlagsEvent, FlagsState } from '@cohortlens/contracts';
import { DEFAULT_FLAGS } from '@cohortlens/migration';
import { knownState } from './known.ts';

const AT = '2026-01-02T03:04:05.000Z';
const SHADOW = { ...DEFAULT_FLAGS, shadow_mode: true };
const state = (epoch: string): FlagsState => ({
  flags: DEFAULT_FLAGS,
  epoch,
  command_id: 'command-1',
  actor: 'ada',
  changed_at: AT,
});
const applied = (epoch: string): FlagsEvent => ({
  command_id: 'command-2',
  action: 'enable-shadow-mode',
  actor: 'bob',
  role: 'admin',
  reason: '',
  verdict: 'applied',
  error: null,
  detail: null,
  before: DEFAULT_FLAGS,
  after: SHADOW,
  epoch_before: '1.1',
  epoch,
  signed_at: AT,
  at: AT,
});
const given = { state: undefined, applied: undefined, end: 10, seed: SHADOW, at: AT };

describe('what the flag service knows', () => {
  it('is the seed when there is nothing', () => {
    expect(knownState(given)).toMatchObject({ state: { flags: SHADOW, epoch: '1.0', command_id: '' }, stale: true });
  });

  it('is the state when the audit is not ahead of it', () => {
    const known = { state: state('1.5'), stale: false };
    expect(knownState({ ...given, state: state('1.5') })).toEqual(known);
    expect(knownState({ ...given, state: state('1.5'), applied: applied('1.5') })).toEqual(known);
    expect(knownState({ ...given, state: state('2.0'), applied: applied('1.9') })).toMatchObject({ state: { epoch: '2.0' } });
  });

  it('is what the audit says where a crash has cut off the state', () => {
    const known = { state: { flags: SHADOW, epoch: '1.6', command_id: 'command-2', actor: 'bob' }, stale: true };
    expect(knownState({ ...given, state: state('1.5'), applied: applied('1.6') })).toMatchObject(known);
    expect(knownState({ ...given, applied: applied('1.6') })).toMatchObject(known);
  });

  it('is of a new generation when its position lies beyond the end of the log', () => {
    expect(knownState({ ...given, state: state('1.11') })).toMatchObject({
      state: { epoch: '2.0', flags: DEFAULT_FLAGS },
      stale: true,
    });
    expect(knownState({ ...given, state: state('1.10') })).toMatchObject({ state: { epoch: '1.10' }, stale: false });
    expect(knownState({ ...given, end: 0, state: state('1.0') })).toMatchObject({ state: { epoch: '1.0' }, stale: false });
  });

  it('tells since when v1 is deprecated, of a seed and of a log made anew too', () => {
    const deprecated = { ...DEFAULT_FLAGS, v2_primary: true, v1_deprecated: true };
    const later = '2026-02-03T04:05:06.000Z';
    expect(knownState({ ...given, seed: deprecated, at: later }).state.v1_deprecated_since).toBe(later);
    const old = { ...state('1.50'), flags: deprecated };
    expect(knownState({ ...given, state: old, at: later }).state).toMatchObject({ epoch: '2.0', v1_deprecated_since: AT });
    expect(knownState({ ...given, state: state('1.50'), at: later }).state).not.toHaveProperty('v1_deprecated_since');
    const audited = { ...applied('1.7'), before: deprecated, after: { ...deprecated, shadow_mode: true }, at: later };
    const ahead = { ...state('1.5'), flags: deprecated, v1_deprecated_since: AT };
    expect(knownState({ ...given, state: ahead, applied: audited }).state).toMatchObject({
      epoch: '1.7',
      v1_deprecated_since: AT,
    });
  });
});
