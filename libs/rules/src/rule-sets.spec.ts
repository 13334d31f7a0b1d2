import type { Bus } from '@cohortlens/bus';
import { type RuleSet, ruleSetKey, type RuleSetRecommendation } from '@cohortlens/contracts';
import { expect, it } from '@jest/globals';
import { openRuleSets } from './rule-sets.ts';

const SET = { capability: 'recommendation', version: 'later-1' } as RuleSetRecommendation;

/** Rule sets over a topic whose reading goes as `reading` says, once they are open. */
async function opened(reading: (publish: (set: RuleSet, key?: string) => void) => Promise<void>) {
  const known = new Map<string, { data: RuleSet }>();
  const publish = (set: RuleSet, key = ruleSetKey(set)): void => void known.set(key, { data: set });
  let isOpen = false;
  const view = { get: (key: string) => known.get(key), caughtUp: async () => (isOpen ? reading(publish) : undefined) };
  const bus = { view: async () => view, publish: async () => [] } as unknown as Bus;
  const sets = await openRuleSets(bus, 'recommendation', []);
  isOpen = true;
  return sets;
}

it('finds what arrives while it waits', async () => {
  const sets = await opened(async (publish) => publish(SET));
  expect(await sets.find('later-1')).toBe(SET);
});

it('says that a version was never published only when everything is read', async () => {
  const sets = await opened(async () => undefined);
  expect(await sets.find('later-1')).toBeUndefined();
  const cutOff = await opened(async () => Promise.reject(new Error('no leader')));
  await expect(cutOff.find('later-1')).rejects.toThrow('no leader');
});

it('takes none of another capability', async () => {
  const sets = await opened(async (publish) =>
    publish(
      { ...SET, capability: 'segmentation' } as unknown as RuleSet,
      ruleSetKey({ capability: 'recommendation', version: SET.version }),
    ),
  );
  expect(await sets.find('later-1')).toBeUndefined();
});
