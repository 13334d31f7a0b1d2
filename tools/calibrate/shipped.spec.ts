import { predict, SHIPPED_RULE_SETS } from '@cohortlens/prediction/rules';
import { expect, test } from '@jest/globals';
import { agreementOf } from './agreement.ts';
import { fitShipped, shippedCustomers, shippedReference } from './shipped.ts';

test('fitted-1 is what calibration gives', async () => {
  expect(SHIPPED_RULE_SETS.find(({ version }) => version === 'fitted-1')).toEqual(await fitShipped());
});

test('over all 2,000 customers fitted-1 is within 5 % of v1, 1 % on average, and explains what v1 varies by', async () => {
  const [model, customers] = [await shippedReference(), await shippedCustomers('all')];
  const ruleSet = SHIPPED_RULE_SETS.find(({ version }) => version === 'fitted-1');
  if (!ruleSet) throw new Error('fitted-1 is not shipped');
  const pairs = customers.map((features) => ({
    control: model.predict(features).predicted_spending,
    candidate: predict(ruleSet, features).predicted_spending,
  }));
  const agreement = agreementOf(pairs);
  expect(pairs).toHaveLength(2000);
  expect(agreement.maxRelativeDelta).toBeLessThanOrEqual(0.05);
  expect(agreement.meanRelativeDelta).toBeLessThan(0.01);
  expect(agreement.skill).toBeGreaterThanOrEqual(0.95);
});
