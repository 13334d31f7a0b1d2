/** The rule sets on rules.state, live: any version that was ever published can be applied, so a redelivered request gives the same result. */
import type { Bus } from '@cohortlens/bus';
import { type Capability, type RuleSet, ruleSetKey, type RuleSetOf } from '@cohortlens/contracts';

/** The rule sets of one capability. */
export interface RuleSets<C extends Capability> {
  /**
   * The version; undefined when it was never published. Waits, bounded, for one that may be on its way; rejects when the topic could
   * not be read to its end meanwhile, for then nobody can tell.
   */
  find(version: string): RuleSetOf<C> | undefined | Promise<RuleSetOf<C> | undefined>;
}

const CATCH_UP_MS = 15_000;
const ARRIVAL_MS = 1_000;

/**
 * Reads what is published and adds the shipped sets that are missing; a published version is never written over. The bus must
 * follow and may publish rules.state. Rejects with a BusError when the topic cannot be read.
 */
export async function openRuleSets<C extends Capability>(
  bus: Bus,
  capability: C,
  shipped: readonly RuleSetOf<C>[],
): Promise<RuleSets<C>> {
  const view = await bus.view<RuleSet>('rules.state', CATCH_UP_MS);
  const keyOf = (version: string): string => ruleSetKey({ capability, version });
  const missing = shipped.filter((set) => view.get(keyOf(set.version)) === undefined);
  if (missing.length > 0) await bus.publish(missing.map((data) => ({ topic: 'rules.state', key: keyOf(data.version), data })));
  await view.caughtUp(CATCH_UP_MS);
  const known = (version: string): RuleSetOf<C> | undefined => {
    const data = view.get(keyOf(version))?.data;
    return data?.capability === capability ? (data as RuleSetOf<C>) : undefined;
  };
  return {
    find: (version) => known(version) ?? view.caughtUp(ARRIVAL_MS).then(() => known(version)),
  };
}
