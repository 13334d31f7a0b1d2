import { describe, expect, it } from '@jest/globals';
import type { Flags, FlagsChange } from '@cohortlens/contracts';
import fc from 'fast-check';
import { DEFAULT_FLAGS } from './flags.ts';
import { type Action, type MigrationAction, sameFlags, settle, transition } from './transition.ts';

const STATES: Readonly<Record<string, Flags>> = {
  beta: DEFAULT_FLAGS,
  shadow: { ...DEFAULT_FLAGS, shadow_mode: true, migration_logging: true },
  rollout: { ...DEFAULT_FLAGS, v2_rollout_percent: 25 },
  cutover: { ...DEFAULT_FLAGS, v2_primary: true, migration_logging: true },
  complete: { ...DEFAULT_FLAGS, v2_primary: true, v1_deprecated: true },
  'rolled back': { ...DEFAULT_FLAGS, v2_fallback: true },
  killed: { ...DEFAULT_FLAGS, v2_enabled: false, v2_primary: true },
};

const EFFECTS: readonly (readonly [MigrationAction, FlagsChange])[] = [
  [
    'enable-shadow-mode',
    {
      shadow_mode: true,
      migration_logging: true,
      v2_primary: false,
      v1_deprecated: false,
      v2_fallback: false,
      v2_rollout_percent: 0,
    },
  ],
  ['migrate-to-v2', { v2_primary: true, migration_logging: true, shadow_mode: false, v1_deprecated: false, v2_fallback: false }],
  ['complete-v1-deprecation', { v2_primary: true, v1_deprecated: true, shadow_mode: false, v2_fallback: false }],
  ['rollback-to-v1', { v2_fallback: true, v2_primary: false, v1_deprecated: false, shadow_mode: false, v2_rollout_percent: 0 }],
];

describe.each(EFFECTS)('%s', (action, effect) => {
  it.each(Object.entries(STATES))('from %s changes its own flags and leaves the others', (_, flags) => {
    expect(transition(flags, { action })).toEqual({ flags: { ...flags, ...effect }, repaired: [] });
  });
});

describe('a single change', () => {
  it.each<[string, Flags, FlagsChange, FlagsChange, number]>([
    ['setting v1_deprecated sets v2_primary', DEFAULT_FLAGS, { v1_deprecated: true }, { v2_primary: true }, 1],
    [
      'clearing v2_primary clears v1_deprecated',
      STATES['complete'] ?? DEFAULT_FLAGS,
      { v2_primary: false },
      { v1_deprecated: false },
      1,
    ],
    ['asked for both, clearing wins', DEFAULT_FLAGS, { v1_deprecated: true, v2_primary: false }, { v1_deprecated: false }, 1],
    ['what needs no repair is as asked', DEFAULT_FLAGS, { v1_deprecated: true, v2_primary: true }, {}, 0],
    ['the kill switch touches nothing else', STATES['complete'] ?? DEFAULT_FLAGS, { v2_enabled: false }, {}, 0],
  ])('%s', (_, flags, change, repair, repairs) => {
    const made = settle(flags, change);
    expect(made.flags).toEqual({ ...flags, ...change, ...repair });
    expect(made.repaired).toHaveLength(repairs);
  });
});

const anyChange: fc.Arbitrary<FlagsChange> = fc.record(
  {
    v2_enabled: fc.boolean(),
    v2_primary: fc.boolean(),
    v1_deprecated: fc.boolean(),
    shadow_mode: fc.boolean(),
    v2_fallback: fc.boolean(),
    v2_rollout_percent: fc.integer({ min: 0, max: 100 }),
  },
  { requiredKeys: [] },
);
const anyAction = fc.constantFrom<Action>(
  'set',
  'enable-shadow-mode',
  'migrate-to-v2',
  'rollback-to-v1',
  'complete-v1-deprecation',
);

describe('any sequence of orders', () => {
  const orders = fc.array(fc.record({ action: anyAction, change: anyChange }), { maxLength: 20 });

  it('never leaves v1 deprecated without v2 as the primary, and says each repair', () => {
    fc.assert(
      fc.property(orders, (sequence) => {
        let flags = DEFAULT_FLAGS;
        for (const order of sequence) {
          const made = transition(flags, order);
          const asked = order.action === 'set' ? { ...flags, ...order.change } : made.flags;
          const differs = JSON.stringify(asked) !== JSON.stringify(made.flags);
          expect(made.repaired.length > 0).toBe(differs);
          expect(!made.flags.v1_deprecated || made.flags.v2_primary).toBe(true);
          flags = made.flags;
        }
      }),
    );
  });

  it('is undone by a rollback: v1 answers, whatever came before', () => {
    fc.assert(
      fc.property(orders, (sequence) => {
        const before = sequence.reduce((flags, order) => transition(flags, order).flags, DEFAULT_FLAGS);
        const { flags } = transition(before, { action: 'rollback-to-v1' });
        expect(flags).toMatchObject({ v2_primary: false, v1_deprecated: false, v2_rollout_percent: 0, v2_fallback: true });
        expect(flags.v2_enabled).toBe(before.v2_enabled);
      }),
    );
  });
});

it('flags say the same when none differs, and neither has one that the other lacks', () => {
  const { v2_fallback: _, ...fewer } = DEFAULT_FLAGS;
  expect(sameFlags(DEFAULT_FLAGS, { ...DEFAULT_FLAGS })).toBe(true);
  expect(sameFlags(DEFAULT_FLAGS, { ...DEFAULT_FLAGS, v2_fallback: true })).toBe(false);
  expect([sameFlags(DEFAULT_FLAGS, fewer as Flags), sameFlags(fewer as Flags, DEFAULT_FLAGS)]).toEqual([false, false]);
});
