/** Only a side's own answer is evidence: what the ingress had the other side answer is none. */
import { expect, test } from '@jest/globals';
import { expectPlan, refusedBy } from './answers.ts';
import type { Side } from './sides.ts';

const side = (name: Side['name']) => ({ name }) as Side;
const answer = (servedBy: string | undefined, body: object = {}, status = 200) => ({
  status,
  headers: new Headers(servedBy === undefined ? {} : { 'x-served-by': servedBy }),
  body,
});

test.each<[string, Side['name'], ReturnType<typeof answer>]>([
  ['v1 itself', 'v1', answer(undefined)],
  ['v1 through the ingress', 'v1', answer('v1')],
  ['v2', 'v2', answer('v2', { rule_version: 'fitted-1' })],
])("%s gives its own side's answer", (_, name, given) => {
  expect(refusedBy(side(name), given)).toBeUndefined();
});

test.each<[string, Side['name'], ReturnType<typeof answer>, RegExp]>([
  ['/api/v1 of the ingress after the cutover', 'v1', answer('v2'), /^v1 answered with v2's answer, so v2 would be compared/],
  ['/api/v2 after a rollback', 'v2', answer('v1', { rule_version: 'v1' }), /^v2 answered with v1's answer/],
  ['an answer of v1 without its header', 'v2', answer(undefined, { rule_version: 'v1' }), /^v2 answered with v1's answer/],
  ['a refusal of the input', 'v2', answer('v2', { code: 'invalid_input' }, 400), /^v2 answered 400 \(invalid_input\)/],
  [
    'a refusal',
    'v2',
    answer(undefined, { code: 'overloaded', detail: 'Too much' }, 503),
    /^v2 answered 503 \(overloaded: Too much\)/,
  ],
])('%s is no answer of that side', (_, name, given, why) => {
  expect(refusedBy(side(name), given)).toMatch(why);
});

test('a script that needs more calls than are left of the plan does not begin', async () => {
  const usage = { tenant_id: 'acme', current_month_calls: 90, limit: 100 };
  const planned = { name: 'v2', url: 'http://v2', get: async () => usage } as unknown as Side;
  await expect(expectPlan(planned, 10)).resolves.toBeUndefined();
  await expect(expectPlan(planned, 11)).rejects.toMatchObject({ code: 'plan_limit' });
});
