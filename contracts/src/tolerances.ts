/** How far v2 may be from v1, for each capability, before a comparison is a mismatch. */
export const TOLERANCES = {
  prediction: {
    /** |v2 - v1| / max(|v1|, 1). Up to `match` the two are equal (a rounding apart); up to `tolerated` they are near enough. */
    relativeDelta: { match: 0.000_001, tolerated: 0.05 },
    /** A score on a scale of 0..100: below 1 the relative delta is taken against 1. */
    floor: 1,
  },
  segmentation: {
    /** Share of rows whose labels differ. Any at all is a mismatch; a difference of numbering alone shows as an agreement of 1. */
    unequalShare: { match: 0, tolerated: 0 },
  },
  recommendation: {
    /** Rank-biased overlap of the segments and of the actions named, whichever is less; 1 when both name the same in the same order. */
    overlap: { match: 1, tolerated: 0.3 },
    /** How much the first places weigh: the chance to look at the next place. */
    persistence: 0.9,
  },
  /** What v1 disagrees on with itself, asked twice: a difference beyond the match counts by its excess over this quantile of it. */
  /** While there are few, at least `above` lie beyond the floor: one or two oddities of v1 forgive v2 nothing. */
  noise: { quantile: 0.99, windowMs: 10 * 60_000, least: 20, above: 3 },
  /** Fewer predictions than this have no R². */
  skill: { least: 20 },
} as const;

/** What a calibration must reach on customers that the fit did not see, before its rule set is published. */
export const CALIBRATION = {
  /** Of recorded traffic: fewer different customers than this tell nothing. */
  fewestRecorded: 100,
  prediction: {
    /** Below these. */
    meanRelativeDelta: 0.01,
    maxRelativeDelta: 0.05,
    /** At least: R² of v2 against v1. */
    skill: 0.95,
  },
  segmentation: {
    /** At least; every one where v1's boundaries were probed. */
    equalShare: 0.99,
    /** How far from a boundary an unequal row may lie, in standard deviations. */
    missWithin: 0.1,
  },
} as const;
