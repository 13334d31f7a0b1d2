/** What this service asks of the world: the rule set of a version. */
import type { RuleSetPrediction } from '@cohortlens/contracts';

export interface RuleSets {
  /** The version; undefined when it was never published. Waits, bounded, for one that may be on its way. */
  find(version: string): RuleSetPrediction | undefined | Promise<RuleSetPrediction | undefined>;
}
