/** The rule sets on rules.state, live: any version that was ever published can be applied, so a redelivered request gives the same result. */
import type { Bus, View } from '@cohortlens/bus';
import type { RuleSetPrediction } from '@cohortlens/contracts';
import type { RuleSets } from '../domain/rule-sets.ts';

const keyOf = (version: string): string => `prediction/${version}`;
const CATCH_UP_MS = 15_000;
const ARRIVAL_MS = 1_000;

/** Reads what is published and adds the shipped sets that are missing; a published version is never written over. */
export async function openRuleSets(bus: Bus, shipped: readonly RuleSetPrediction[]): Promise<RuleSets> {
  const view: View<RuleSetPrediction> = await bus.view('rules.state', CATCH_UP_MS);
  const missing = shipped.filter((set) => view.get(keyOf(set.version)) === undefined);
  if (missing.length > 0) await bus.publish(missing.map((data) => ({ topic: 'rules.state', key: keyOf(data.version), data })));
  await view.caughtUp(CATCH_UP_MS);
  return {
    find: (version) => {
      const known = view.get(keyOf(version));
      if (known !== undefined) return known.data;
      return view.caughtUp(ARRIVAL_MS).then(
        () => view.get(keyOf(version))?.data,
        () => undefined,
      );
    },
  };
}
