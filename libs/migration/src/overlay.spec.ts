import { describe, expect, it } from '@jest/globals';
import type { FlagsCommand } from '@cohortlens/contracts';
import fc from 'fast-check';
import { DEFAULT_FLAGS } from './flags.ts';
import { applyOverlay, type Held, hold, uncovered } from './overlay.ts';

const command = (id: string, action: 'rollback-to-v1' | 'set'): FlagsCommand => ({
  id,
  actor: 'ada',
  role: 'admin',
  action,
  signed_at: '2026-01-02T03:04:05.000Z',
  signature: 'not-looked-at-here',
  ...(action === 'set' ? { change: { v2_enabled: false, shadow_mode: true } } : {}),
});
const CUTOVER = { ...DEFAULT_FLAGS, v2_primary: true };
const COMPLETE = { ...CUTOVER, v1_deprecated: true };
const calm = { v2Enabled: true, held: [], behind: false };

describe('the overlay', () => {
  it('changes nothing when nothing holds', () => {
    expect(applyOverlay(COMPLETE, calm)).toEqual({ flags: COMPLETE, overrides: [] });
  });

  it('of a held rollback lets v1 answer, and shows what it forces', () => {
    const held = [{ command: command('rollback-1', 'rollback-to-v1'), epoch: '1.7' }];
    const { flags, overrides } = applyOverlay(COMPLETE, { ...calm, held });
    expect(flags).toEqual({ ...COMPLETE, v2_primary: false, v1_deprecated: false, v2_fallback: true });
    const forced = { v2_primary: false, v1_deprecated: false, v2_fallback: true };
    expect(overrides).toEqual([{ kind: 'break_glass', command_id: 'rollback-1', state: 'published', flags: forced }]);
  });

  it('of a held kill switch forces v2_enabled alone, whatever else the command sets', () => {
    const held = [{ command: command('kill-0001', 'set'), epoch: null }];
    const { flags, overrides } = applyOverlay(CUTOVER, { ...calm, held });
    expect(flags).toEqual({ ...CUTOVER, v2_enabled: false });
    expect(overrides).toMatchObject([{ state: 'pending', flags: { v2_enabled: false } }]);
  });

  it('of a published command that the state agrees with is not shown; a pending one is', () => {
    const rolledBack = { ...DEFAULT_FLAGS, v2_fallback: true };
    const one = command('rollback-1', 'rollback-to-v1');
    expect(applyOverlay(rolledBack, { ...calm, held: [{ command: one, epoch: '1.7' }] }).overrides).toEqual([]);
    expect(applyOverlay(rolledBack, { ...calm, held: [{ command: one, epoch: null }] }).overrides).toHaveLength(1);
  });

  it('suspends v2 while commands may be unread', () => {
    const { flags, overrides } = applyOverlay(COMPLETE, { ...calm, behind: true });
    expect(flags).toMatchObject({ v2_primary: false, v1_deprecated: false, v2_fallback: true, v2_enabled: true });
    expect(overrides).toMatchObject([{ kind: 'break_glass', state: 'active' }]);
  });

  it("of the environment's kill switch is lifted by no flag", () => {
    const { flags, overrides } = applyOverlay(CUTOVER, { ...calm, v2Enabled: false });
    expect(flags.v2_enabled).toBe(false);
    expect(overrides).toEqual([{ kind: 'env', state: 'active', flags: { v2_enabled: false } }]);
  });
});

describe('what is held', () => {
  it('is released by the state of its own epoch or a later one, and not before', () => {
    const held = [{ command: command('rollback-1', 'rollback-to-v1'), epoch: '1.7' }];
    expect(uncovered(held, '1.6')).toEqual(held);
    expect(uncovered(held, '1.7')).toEqual([]);
    expect(uncovered(held, '2.0')).toEqual([]);
  });

  it('is not released by any state while it is not published', () => {
    const held = [{ command: command('rollback-1', 'rollback-to-v1'), epoch: null }];
    expect(uncovered(held, '9.9')).toEqual(held);
  });

  it('keeps a command under its first place, once', () => {
    const one = command('rollback-1', 'rollback-to-v1');
    const pending = hold([], { command: one, epoch: null });
    const published = hold(pending, { command: one, epoch: '1.7' });
    expect(published).toEqual([{ command: one, epoch: '1.7' }]);
    expect(hold(published, { command: one, epoch: '1.9' })).toEqual(published);
  });

  it('keeps one that is not published beside any that is, for it is not covered with that', () => {
    const pending = { command: command('rollback-1', 'rollback-to-v1'), epoch: null };
    const published = { command: command('rollback-2', 'rollback-to-v1'), epoch: '1.7' };
    expect(hold([pending], published)).toEqual([pending, published]);
    expect(hold([published], pending)).toEqual([published, pending]);
    expect(uncovered(hold([pending], published), '1.7')).toEqual([pending]);
  });

  it('is bounded, and its effect holds until the last of its commands is covered', () => {
    const places = fc.array(fc.record({ rollback: fc.boolean(), gap: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(places, fc.nat(100), (commands, covered) => {
        let position = 0;
        let held: readonly Held[] = [];
        let last = 0;
        for (const [i, { rollback, gap }] of commands.entries()) {
          position += gap;
          if (rollback) last = position;
          const one = command(`command-${String(i)}`, rollback ? 'rollback-to-v1' : 'set');
          held = hold(held, { command: one, epoch: `1.${String(position)}` });
        }
        expect(held.length).toBeLessThanOrEqual(2);
        const { flags } = applyOverlay(CUTOVER, { ...calm, held: uncovered(held, `1.${String(covered)}`) });
        expect(flags.v2_primary).toBe(last <= covered);
      }),
    );
  });
});
