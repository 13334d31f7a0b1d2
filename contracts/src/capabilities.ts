/** What clients may ask. Each capability has its request and result topics, its schemas, its comparator and tolerances. */
export const CAPABILITIES = ['prediction'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** v1 is the control (the old system), v2 the candidate. */
export type Side = 'v1' | 'v2';
/** The version of the HTTP path a client called; it decides the shape of the answer, not who computes it. */
export type PathVersion = 'v1' | 'v2';
