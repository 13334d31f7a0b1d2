import { describe, expect, it } from '@jest/globals';
import { validators } from '@cohortlens/contracts';
import { DEFAULT_FLAGS, seedFlags } from './flags.ts';

describe('the seed', () => {
  it('without variables is beta, as the schema has flags', () => {
    expect(seedFlags({})).toEqual(DEFAULT_FLAGS);
    expect(validators.flags(DEFAULT_FLAGS)).toBe(true);
    expect(DEFAULT_FLAGS).toMatchObject({ v2_enabled: true, v2_primary: false, shadow_mode: false, v2_fallback: false });
  });

  it('takes each kind of value as people write it', () => {
    const seed = seedFlags({ shadow_mode: ' TRUE ', v2_enabled: '0', control_percent: '100', rules_prediction: 'fitted-2' });
    expect(seed).toEqual({
      ...DEFAULT_FLAGS,
      shadow_mode: true,
      v2_enabled: false,
      control_percent: 100,
      rules_prediction: 'fitted-2',
    });
  });

  it('keeps the invariant', () => {
    expect(seedFlags({ v1_deprecated: 'true' })).toMatchObject({ v1_deprecated: true, v2_primary: true });
  });

  it('names every variable that is wrong', () => {
    const wrong = {
      v2_primary: 'maybe',
      v2_rollout_percent: '101',
      control_percent: '1.5',
      rules_prediction: 'a b',
      nonsense: '1',
    };
    expect(() => seedFlags(wrong)).toThrow(
      /FEATURE_FLAG_V2_PRIMARY must be true or false.*FEATURE_FLAG_V2_ROLLOUT_PERCENT must.*FEATURE_FLAG_CONTROL_PERCENT must.*FEATURE_FLAG_RULES_PREDICTION must.*FEATURE_FLAG_NONSENSE is no flag/,
    );
    expect(() => seedFlags({ constructor: 'true', toString: 'true' })).toThrow('FEATURE_FLAG_CONSTRUCTOR is no flag');
    expect(() => seedFlags({ v2_enabled: 'constructor' })).toThrow('FEATURE_FLAG_V2_ENABLED must');
  });
});
