import type { Capability } from '../generated/types.js';
import type { SchemaTypes } from '../generated/schema-names.js';

/** What clients may ask. Each capability has its request and result topics, its schemas, its comparator and tolerances. */
export const CAPABILITIES = ['prediction', 'segmentation', 'recommendation'] as const satisfies readonly Capability[];

/** The flag that names the active rule set of each capability. */
export const RULES_FLAG = {
  prediction: 'rules_prediction',
  segmentation: 'rules_segmentation',
  recommendation: 'rules_recommendation',
} as const satisfies Record<Capability, string>;

/** The messages of a capability; of all of them, told apart by their field capability, unless one is named. */
export type RequestOf<C extends Capability = Capability> = SchemaTypes[`${C}-request`];
export type ResultOf<C extends Capability = Capability> = SchemaTypes[`${C}-result`];
export type OutputOf<C extends Capability = Capability> = SchemaTypes[`${C}-output`];
export type DiffOf<C extends Capability = Capability> = SchemaTypes[`diff-${C}`];
export type RuleSetOf<C extends Capability = Capability> = SchemaTypes[`rule-set-${C}`];

/** v1 is the control (the old system), v2 the candidate. */
export type Side = 'v1' | 'v2';
/** The version of the HTTP path a client called; it decides the shape of the answer, not who computes it. */
export type PathVersion = 'v1' | 'v2';
