/** A tenant's segments against the average of its customers. Pure. */
import type { RuleSetRecommendation, SegmentProfile } from '@cohortlens/contracts';

export const FEATURES = ['age', 'annual_income', 'spending_score'] as const;
export type Feature = (typeof FEATURES)[number];
export type Trait = RuleSetRecommendation['traits'][number];

export interface Overview {
  readonly customers: number;
  /** By label. */
  readonly segments: readonly SegmentProfile[];
  /** Over all customers. */
  readonly average: Readonly<Record<Feature, number>>;
}

/** Segments without customers count for nothing; at least one has some. */
export function overviewOf(profile: readonly SegmentProfile[]): Overview {
  const segments = profile.filter(({ size }) => size > 0).sort((a, b) => a.cluster - b.cluster);
  const customers = segments.reduce((sum, { size }) => sum + size, 0);
  const averageOf = (feature: Feature): number =>
    segments.reduce((sum, segment) => sum + segment[feature] * (segment.size / customers), 0);
  const average = {
    age: averageOf('age'),
    annual_income: averageOf('annual_income'),
    spending_score: averageOf('spending_score'),
  };
  return { customers, segments, average };
}

export interface Bearer {
  readonly segment: SegmentProfile;
  /** How far its average lies beyond that of all customers, as a share of it; on the trait's side. Below 0: on the other side. */
  readonly beyond: number;
  /** By at least the trait's margin. */
  readonly clearly: boolean;
}

/** The segment that has the trait most clearly, of equals the lowest label. */
export function bearerOf({ segments, average }: Overview, { feature, direction, margin }: Trait): Bearer | undefined {
  const sign = direction === 'above' ? 1 : -1;
  const scale = Math.abs(average[feature]) || 1;
  const bearers = segments.map((segment) => ({ segment, beyond: (sign * (segment[feature] - average[feature])) / scale }));
  const [first] = bearers.sort((a, b) => b.beyond - a.beyond || a.segment.cluster - b.segment.cluster);
  return first && { ...first, clearly: first.beyond > 0 && first.beyond >= margin };
}
