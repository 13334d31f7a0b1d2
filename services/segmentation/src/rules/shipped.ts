/** The rule sets that are shipped with v2: what rules.state is seeded with. */
import type { RuleSetSegmentation } from '@cohortlens/contracts';
import { FITTED_1 } from './fitted-1.ts';
import { HANDWRITTEN_1 } from './handwritten-1.ts';

/** Each is published once and never changed: a change is a new version. */
export const SHIPPED_RULE_SETS: readonly RuleSetSegmentation[] = [FITTED_1, HANDWRITTEN_1];
