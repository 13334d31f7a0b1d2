import { describe, expect, it } from '@jest/globals';
import { DEFAULT_FLAGS } from '@cohortlens/migration';
import { evaluate, evaluateAll, matches } from './ofrep.ts';

describe('OpenFeature evaluation', () => {
  const state = { flags: { ...DEFAULT_FLAGS, v2_rollout_percent: 100 }, overrides: [], epoch: '1.7' };
  it('is static, but for what the rollout splits by tenant', () => {
    expect(evaluate(state, 'v2_enabled', 't')).toEqual({
      key: 'v2_enabled',
      value: true,
      reason: 'STATIC',
      variant: 'on',
      metadata: { epoch: '1.7' },
    });
    expect(evaluate(state, 'v2_primary', 't')).toMatchObject({ value: true, reason: 'SPLIT' });
    expect(evaluate({ ...state, flags: DEFAULT_FLAGS }, 'v2_primary', 't')).toMatchObject({ value: false, reason: 'STATIC' });
    expect(evaluate({ ...state, flags: { ...state.flags, v2_fallback: true } }, 'v2_primary', 't')).toMatchObject({
      value: false,
      reason: 'STATIC',
    });
    expect(evaluate(state, 'control_percent', 't')).toMatchObject({ value: 10, variant: '10' });
  });

  it('says what an override of the instance disables', () => {
    const off = {
      ...state,
      flags: { ...state.flags, v2_enabled: false },
      overrides: [{ kind: 'env', flags: { v2_enabled: false }, state: 'active' }],
    } as const;
    expect(evaluate(off, 'v2_enabled', 't')).toMatchObject({ value: false, reason: 'DISABLED' });
  });

  it.each(['toString', '__proto__', 'nope'])('%s is no flag', (key) => {
    expect(evaluate(state, key, 't')).toBeUndefined();
  });

  it('lists every flag by name', () => {
    expect(evaluateAll(state, 't').map((f) => f.key)).toEqual(Object.keys(DEFAULT_FLAGS).sort());
  });

  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['*', true],
    ['"b"', false],
    [undefined, false],
  ])('If-None-Match %s', (header, match) => {
    expect(matches(header, '"a"')).toBe(match);
  });
});
