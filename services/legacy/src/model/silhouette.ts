import type { Point } from './kmeans.ts';

/**
 * How well a clustering separates the points, -1..1: the mean over them of (b - a) / max(a, b), where a is the mean distance to
 * the others of the own cluster, b that to the nearest other cluster; 0 for a point alone in its cluster (Rousseeuw 1987).
 * Every label below k has a point, and k is at least 2. Takes time that grows with the square of the points.
 */
export function silhouette(points: readonly Point[], labels: readonly number[], k: number): number {
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label] = (sizes[label] as number) + 1;
  const sums = distanceSums(points, labels, k);
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    const own = labels[i] as number;
    const others = (sizes[own] as number) - 1;
    if (others === 0) continue;
    const inside = (sums[i * k + own] as number) / others;
    let outside = Number.POSITIVE_INFINITY;
    for (let c = 0; c < k; c++) if (c !== own) outside = Math.min(outside, (sums[i * k + c] as number) / (sizes[c] as number));
    sum += (outside - inside) / Math.max(inside, outside);
  }
  return sum / points.length;
}

/** Of each point and cluster, at [point * k + cluster]: the sum of the distances from the point to the cluster's points. */
function distanceSums(points: readonly Point[], labels: readonly number[], k: number): Float64Array {
  const width = points[0]?.length ?? 0;
  const flat = Float64Array.from(points.flat());
  const sums = new Float64Array(points.length * k);
  for (let i = 0; i < points.length; i++)
    for (let j = 0; j < i; j++) {
      let squared = 0;
      for (let d = 0; d < width; d++) squared += ((flat[i * width + d] as number) - (flat[j * width + d] as number)) ** 2;
      const distance = Math.sqrt(squared);
      const [mine, theirs] = [i * k + (labels[j] as number), j * k + (labels[i] as number)];
      sums[mine] = (sums[mine] as number) + distance;
      sums[theirs] = (sums[theirs] as number) + distance;
    }
  return sums;
}
