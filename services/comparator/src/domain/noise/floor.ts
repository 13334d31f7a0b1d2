/** What v1 disagrees with itself by: a high quantile of the sizes, by nearest rank, and of few the fourth largest. */
import { TOLERANCES } from '@cohortlens/contracts';

const { quantile, least, above } = TOLERANCES.noise;

/** 0 while there are too few to tell. */
export function floorOf(signed: readonly number[]): number {
  if (signed.length < least) return 0;
  const sizes = signed.map(Math.abs).sort((a, b) => a - b);
  return sizes[Math.min(Math.ceil(quantile * sizes.length), sizes.length - above) - 1] ?? 0;
}
