import type { RecommendationRequest } from '@cohortlens/contracts';
import { expect, test } from '@jest/globals';
import { PLAYBOOK_1 } from '../rules/playbook-1.ts';
import { advise } from './advise.ts';
import { answer } from './answer.ts';

const SEGMENTS = [
  { cluster: 0, size: 1234, age: 30, annual_income: 54_000, spending_score: 80 },
  { cluster: 4, size: 1234, age: 50, annual_income: 70_830, spending_score: 20 },
];
const QUESTION = 'How do I keep my customers loyal?';
const REQUEST = {
  capability: 'recommendation',
  path: 'v2',
  input: { query: QUESTION },
  rule_version: PLAYBOOK_1.version,
} as unknown as RecommendationRequest;
const RULES = advise(PLAYBOOK_1, QUESTION, SEGMENTS);

const put = async (text: string | undefined) => {
  const result = await answer(REQUEST, PLAYBOOK_1, SEGMENTS, async () => text);
  return 'output' in result ? result.output : undefined;
};

test('other words for the advice are given in place of its own; what is named stays what the rules named', async () => {
  const text = 'Begin a loyalty programme for your high spenders of segment 0.';
  expect(await put(text)).toEqual({ ...RULES, recommendation: text, source: 'groq' });
  expect(await put(undefined)).toEqual(RULES);
});

test('a request whose rule set was never published is an error of v2', async () => {
  expect(await answer(REQUEST, undefined, SEGMENTS, undefined)).toMatchObject({
    status: 'error',
    error: { code: 'rule_set_unknown' },
  });
});
