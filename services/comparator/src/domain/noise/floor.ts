/** What v1 disagrees with itself by: a high quantile of the sizes, by nearest rank. */
import { TOLERANCES } from '@cohortlens/contracts';

const { quantile, least } = TOLERANCES.noise;

/** 0 while there are too few to tell. */
export function floorOf(signed: readonly number[]): number {
  if (signed.length < least) return 0;
  const sizes = signed.map(Math.abs).sort((a, b) => a - b);
  return sizes[Math.ceil(quantile * sizes.length) - 1] ?? 0;
}
