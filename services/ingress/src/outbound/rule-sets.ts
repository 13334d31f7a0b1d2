/**
 * The rule sets on rules.state, live: /predict fills in what they assume, operators see what was published, and only what was
 * published can be activated.
 */
import type { Bus } from '@cohortlens/bus';
import {
  type Capability,
  type CustomerFeatures,
  RULES_FLAG,
  type RuleSet,
  ruleSetKey,
  type RulesPage,
} from '@cohortlens/contracts';

const READ_MS = 15_000;

export interface RuleSetCatalogue {
  /** Whether the version was published. */
  readonly knows: (capability: Capability, version: string) => boolean;
  /** What a version of the prediction's rules assumes; undefined while it is not known here. */
  readonly defaultsOf: (version: string) => CustomerFeatures | undefined;
  readonly find: (capability: string, version: string) => RuleSet | undefined;
  /** Resolves when everything that was published before this call is known here; rejects after so many milliseconds. */
  readonly caughtUp: (deadlineMs: number) => Promise<void>;
  /** Every version, by capability, the newest first. The flags name the active ones. */
  readonly published: (flags: Readonly<Record<string, unknown>>) => RulesPage;
}

export async function openRuleSetCatalogue(bus: Bus): Promise<RuleSetCatalogue> {
  const view = await bus.view<RuleSet>('rules.state', READ_MS);
  return {
    knows: (capability, version) => view.get(ruleSetKey({ capability, version })) !== undefined,
    find: (capability, version) => view.get(ruleSetKey({ capability, version }))?.data,
    caughtUp: (deadlineMs) => view.caughtUp(deadlineMs),
    defaultsOf: (version) => {
      const known = view.get(ruleSetKey({ capability: 'prediction', version }))?.data;
      return known?.capability === 'prediction' ? known.defaults : undefined;
    },
    published: (flags) => {
      const items = view.values().map(({ data: { capability, version, origin }, time }) => ({
        capability,
        version,
        active: flags[RULES_FLAG[capability]] === version,
        origin,
        published_at: time,
      }));
      items.sort((a, b) => a.capability.localeCompare(b.capability) || b.published_at.localeCompare(a.published_at));
      return { items };
    },
  };
}
