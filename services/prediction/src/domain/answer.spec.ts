import { describe, expect, it } from '@jest/globals';
import type { PredictionRequest } from '@cohortlens/contracts';
import { SHIPPED_RULE_SETS } from '../rules/shipped.ts';
import { answer } from './answer.ts';

const [ruleSet] = SHIPPED_RULE_SETS;
const request: PredictionRequest = {
  capability: 'prediction',
  path: 'v2',
  input: { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2, profession: 'Engineer' },
  rule_version: 'fitted-1',
};

describe('answering a request', () => {
  it('gives a score, and names the rule set that computed it', () => {
    expect(answer(request, ruleSet)).toMatchObject({ side: 'v2', path: 'v2', version: 'fitted-1', status: 'ok' });
  });

  it('gives the same result however often the request is delivered', () => {
    expect(answer(request, ruleSet)).toEqual(answer(structuredClone(request), ruleSet));
  });

  it('repeats what was assumed', () => {
    expect(answer({ ...request, assumed: { family_size: 2 } }, ruleSet)).toMatchObject({
      assumed: { family_size: 2 },
      output: { confidence: 'low' },
    });
  });

  it("counts a rule set that nobody published as v2's own error", () => {
    expect(answer(request, undefined)).toMatchObject({ status: 'error', error: { code: 'rule_set_unknown' } });
  });
});
