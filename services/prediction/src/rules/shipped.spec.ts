import { validators } from '@cohortlens/contracts';
import { describe, expect, test } from '@jest/globals';
import { SHIPPED_RULE_SETS } from './shipped.ts';

describe('the shipped rule sets', () => {
  test.each(SHIPPED_RULE_SETS.map((ruleSet) => [ruleSet.version, ruleSet] as const))('%s fits its schema', (_, ruleSet) => {
    expect(validators['rule-set-prediction'](ruleSet) || validators['rule-set-prediction'].errors).toBe(true);
  });

  test('no two have one version', () => {
    const versions = SHIPPED_RULE_SETS.map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions).toContain('fitted-1');
  });

  test.each(SHIPPED_RULE_SETS.map((ruleSet) => [ruleSet.version, ruleSet] as const))(
    '%s assumes what lies within its own fitted ranges, for every feature',
    (_, { defaults, fitted_ranges, professions }) => {
      for (const name of ['age', 'annual_income', 'work_experience', 'family_size'] as const) {
        const range = fitted_ranges[name];
        expect(range && defaults[name] >= range.low && defaults[name] <= range.high).toBe(true);
      }
      expect(Object.keys(professions)).toContain(defaults.profession);
    },
  );
});
