import { predict, SHIPPED_RULE_SETS } from '@cohortlens/prediction/rules';
import { SHIPPED_RULE_SETS as PLAYBOOKS } from '@cohortlens/recommendation/rules';
import { labeller, SHIPPED_RULE_SETS as SEGMENTATIONS } from '@cohortlens/segmentation/rules';
import type { ReferenceModel } from '@cohortlens/legacy/reference';
import { TOLERANCES } from '@cohortlens/contracts';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { agreementOf } from './agreement.ts';
import {
  fitShipped,
  fitShippedSegmentation,
  shippedCustomers,
  shippedReference,
  shippedRows,
  shippedSegments,
} from './shipped.ts';

let model: ReferenceModel;
beforeAll(async () => {
  model = await shippedReference();
}, 60_000);

const named = <T extends { readonly version: string }>(sets: readonly T[], version: string): T => {
  const found = sets.find((set) => set.version === version);
  if (!found) throw new Error(`${version} is not shipped`);
  return found;
};
async function predictionPairs(version: string) {
  const ruleSet = named(SHIPPED_RULE_SETS, version);
  return (await shippedCustomers('all')).map((features) => ({
    control: model.predict(features).predicted_spending,
    candidate: predict(ruleSet, features).predicted_spending,
  }));
}
/** How many of the 2,000 customers have another label than the reference's. */
async function unequalLabels(version: string): Promise<number> {
  const rows = await shippedRows('all');
  const labels = rows.map(labeller(named(SEGMENTATIONS, version)));
  return model.clusters(rows).filter((label, i) => label !== labels[i]).length;
}

describe('fitted-1', () => {
  test('is what calibration gives', async () => {
    const segmentation = fitShippedSegmentation(model);
    expect(named(SHIPPED_RULE_SETS, 'fitted-1')).toEqual(await fitShipped(model));
    expect(named(SEGMENTATIONS, 'fitted-1')).toEqual(segmentation);
    expect(named(PLAYBOOKS, 'playbook-1').reference).toEqual(await shippedSegments(segmentation));
  });

  test('over all 2,000 customers is within 5 % of v1, 1 % on average, and explains what v1 varies by', async () => {
    const pairs = await predictionPairs('fitted-1');
    const agreement = agreementOf(pairs);
    expect(pairs).toHaveLength(2000);
    expect(agreement.maxRelativeDelta).toBeLessThanOrEqual(0.05);
    expect(agreement.meanRelativeDelta).toBeLessThan(0.01);
    expect(agreement.skill).toBeGreaterThanOrEqual(0.95);
  });

  test('gives all 2,000 customers the label that the reference gives', async () => {
    expect(await unequalLabels('fitted-1')).toBe(0);
  });
});

describe('handwritten-1, which nobody calibrated', () => {
  test('is off by more than is tolerated on most customers', async () => {
    const pairs = await predictionPairs('handwritten-1');
    const { tolerated } = TOLERANCES.prediction.relativeDelta;
    const off = pairs.filter((pair) => agreementOf([pair]).maxRelativeDelta > tolerated);
    expect(off.length).toBeGreaterThan(1000);
  });

  test('gives most customers another label', async () => {
    expect(await unequalLabels('handwritten-1')).toBeGreaterThan(1000);
  });
});
