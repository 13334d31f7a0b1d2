/** The rule sets on rules.state, live: /predict fills in what they assume, and operators see what was published. */
import type { Bus } from '@cohortlens/bus';
import type { CustomerFeatures, RuleSetPrediction, RulesPage } from '@cohortlens/contracts';

const READ_MS = 15_000;

export interface RuleSets {
  /** What a version of the prediction's rules assumes; undefined while it is not known here. */
  readonly defaultsOf: (version: string) => CustomerFeatures | undefined;
  /** Every version, by capability, the newest first. `flags` name the active ones: rules_<capability>. */
  published(flags: Readonly<Record<string, unknown>>): RulesPage;
}

export async function openRuleSets(bus: Bus): Promise<RuleSets> {
  const view = await bus.view<RuleSetPrediction>('rules.state', READ_MS);
  return {
    defaultsOf: (version) => view.get(`prediction/${version}`)?.data.defaults,
    published: (flags) => {
      const items = view.values().map(({ data: { capability, version, origin }, time }) => ({
        capability,
        version,
        active: flags[`rules_${capability}`] === version,
        origin,
        published_at: time,
      }));
      items.sort((a, b) => a.capability.localeCompare(b.capability) || b.published_at.localeCompare(a.published_at));
      return { items };
    },
  };
}
