/** The rule sets that are shipped with v2: what rules.state is seeded with. */
import type { RuleSetRecommendation } from '@cohortlens/contracts';
import { PLAYBOOK_1 } from './playbook-1.ts';

/** Each is published once and never changed: a change is a new version. */
export const SHIPPED_RULE_SETS: readonly RuleSetRecommendation[] = [PLAYBOOK_1];
