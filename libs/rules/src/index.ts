/** Versioned rule sets as the services of v2 see them. */
export { openRuleSets, type RuleSets } from './rule-sets.ts';
export { ruleSetUnknown } from './unknown.ts';
