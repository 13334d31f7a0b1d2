/** How far v2 may be from v1, for each capability, before a comparison is a mismatch. */
export const TOLERANCES = {
  prediction: {
    /** |v2 - v1| / max(|v1|, 1). Up to `match` the two are equal (a rounding apart); up to `tolerated` they are near enough. */
    relativeDelta: { match: 0.000_001, tolerated: 0.05 },
    /** A score on a scale of 0..100: below 1 the relative delta is taken against 1. */
    floor: 1,
  },
} as const;
