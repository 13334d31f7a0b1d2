/** The rule sets on rules.state, live: /predict fills in what they assume, and only one that was published can be activated. */
import type { Bus } from '@cohortlens/bus';
import type { Capability, CustomerFeatures, RuleSet } from '@cohortlens/contracts';

const READ_MS = 15_000;

export interface RuleSets {
  /** Whether the version was published. */
  readonly knows: (capability: Capability, version: string) => boolean;
  /** What a version of the prediction's rules assumes; undefined while it is not known here. */
  readonly defaultsOf: (version: string) => CustomerFeatures | undefined;
}

export async function openRuleSets(bus: Bus): Promise<RuleSets> {
  const view = await bus.view<RuleSet>('rules.state', READ_MS);
  return {
    knows: (capability, version) => view.get(`${capability}/${version}`) !== undefined,
    defaultsOf: (version) => {
      const known = view.get(`prediction/${version}`)?.data;
      return known?.capability === 'prediction' ? known.defaults : undefined;
    },
  };
}
