/** v2's rules for those who want them without the service: the pure function, and the rule sets that are shipped. */
export { advise } from './domain/advise.ts';
export { SHIPPED_RULE_SETS } from './rules/shipped.ts';
