import { describe, expect, it } from '@jest/globals';
import type { FlagsState } from '@cohortlens/contracts';
import { DEFAULT_FLAGS } from './flags.ts';
import { currentOf, type Local, seeded, tookHeld, tookState } from './local-flags.ts';
import type { Held } from './overlay.ts';
import { signed } from './testing/bench.ts';

const [STARTED, NOW] = [1_000, 2_000];
const CHANGED_AT = '2026-01-02T03:04:05.000Z';
const CUTOVER = { ...DEFAULT_FLAGS, v2_primary: true };
const stateOf = (epoch: string, flags = DEFAULT_FLAGS): FlagsState => ({
  flags,
  epoch,
  command_id: 'command-0',
  actor: 'ada',
  changed_at: CHANGED_AT,
});
const heldAt = (epoch: string | null): Held => ({ command: signed('rollback-1', 'rollback-to-v1'), epoch });
const SEED = seeded(DEFAULT_FLAGS, STARTED);
const READ: Local = { ...SEED, state: stateOf('1.5', CUTOVER), read: true };

describe('a state that is read', () => {
  it.each<[string, Local, FlagsState, epoch: string, appliedAt: number]>([
    ['the first, as the seed is, takes its place and has been in force', SEED, stateOf('1.0'), '1.0', STARTED],
    ['the first, other than the seed, takes its place now', SEED, stateOf('1.0', CUTOVER), '1.0', NOW],
    ['a newer one takes effect now', READ, stateOf('1.6'), '1.6', NOW],
    ['a newer one that says the same, too', READ, stateOf('1.6', CUTOVER), '1.6', NOW],
    ['one of a log that was made anew, too', READ, stateOf('2.0'), '2.0', NOW],
  ])('%s', (_, local, next, epoch, appliedAt) => {
    const after = tookState(local, next, NOW);
    expect(after).toMatchObject({ state: next, read: true, appliedAt });
    expect(currentOf(after, true)).toMatchObject({ epoch, appliedAt });
  });

  it.each([
    ['an older one', stateOf('1.4')],
    ['the same one, once more', stateOf('1.5', DEFAULT_FLAGS)],
  ])('%s changes nothing', (_, next) => {
    expect(tookState(READ, next, NOW)).toBe(READ);
  });

  it.each([
    ['1.6', 1],
    ['1.7', 0],
    ['2.0', 0],
  ])('at %s leaves %i of what is held at 1.7', (epoch, left) => {
    const local: Local = { ...READ, held: [heldAt('1.7')] };
    expect(tookState(local, stateOf(epoch), NOW).held).toHaveLength(left);
  });
});

describe('an emergency', () => {
  it.each([
    ['published after the state, is held', '1.6', 1],
    ['that the state covers, is dropped at once', '1.5', 0],
    ['that is not published, is held', null, 1],
  ])('%s', (_, epoch, held) => {
    expect(tookHeld(READ, heldAt(epoch)).held).toHaveLength(held);
  });
});

describe('what is in force', () => {
  it.each<[string, Partial<Local>, v2Enabled: boolean, overrides: readonly object[]]>([
    ['is the state', {}, true, []],
    ['is not v2 when something is held', { held: [heldAt(null)] }, true, [{ kind: 'break_glass', state: 'pending' }]],
    ['is not v2 while something may be unread', { behind: true }, true, [{ kind: 'break_glass', state: 'active' }]],
    ['is not v2 where the environment says so', {}, false, [{ kind: 'env', state: 'active' }]],
  ])('%s', (_, more, v2Enabled, overrides) => {
    const current = currentOf({ ...READ, ...more }, v2Enabled);
    expect(current).toMatchObject({ epoch: '1.5', stated: CUTOVER, overrides });
    expect(current.overrides).toHaveLength(overrides.length);
    expect([current, current.flags, current.stated, current.overrides].every(Object.isFrozen)).toBe(true);
  });

  it.each([
    ['of a seed, when it took effect here', SEED.state, STARTED],
    ['when the state was made', READ.state, Date.parse(CHANGED_AT)],
    ['as the state tells', { ...READ.state, v1_deprecated_since: '2026-03-01T00:00:00.000Z' }, Date.parse('2026-03-01')],
  ])('since when v1 is deprecated: %s', (_, state, at) => {
    expect(currentOf({ ...READ, state }, true).deprecatedAt).toBe(at);
  });
});
