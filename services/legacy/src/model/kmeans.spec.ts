import { describe, expect, test } from '@jest/globals';
import { kMeans, nearest } from './kmeans.ts';
import { seeded } from './random.ts';
import { silhouette } from './silhouette.ts';

const random = () => seeded(7);
/** Points around the corners of a square, `apart` from each other. */
function corners(apart: number, each: number) {
  const draw = seeded(1);
  const centres = [0, 1, 2, 3].map((c) => [(c % 2) * apart, Math.floor(c / 2) * apart] as const);
  return centres.flatMap(([x, y]) => Array.from({ length: each }, () => [x + draw(), y + draw()]));
}

describe('k-means', () => {
  test('finds clusters that lie apart, whatever the seed', () => {
    const points = corners(10, 30);
    for (const seed of [1, 2, 3, 4, 5]) {
      const { labels } = kMeans(points, { k: 4, starts: 10, random: seeded(seed) });
      const groups = [0, 1, 2, 3].map((c) => new Set(labels.slice(c * 30, c * 30 + 30)));
      expect(groups.map((group) => group.size)).toEqual([1, 1, 1, 1]);
      expect(new Set(groups.map((group) => [...group][0])).size).toBe(4);
    }
  });

  test('each centroid is the mean of the points that it labels, and the inertia their squared distances', () => {
    const points = corners(2, 20);
    const { centroids, labels, inertia } = kMeans(points, { k: 3, starts: 2, random: random() });
    expect(labels).toEqual(points.map((point) => nearest(centroids, point).label));
    expect(inertia).toBeCloseTo(
      points.reduce((sum, point) => sum + nearest(centroids, point).distance, 0),
      9,
    );
  });

  test('the same points and seed give the same figures', () => {
    const points = corners(1, 25);
    const fit = () => kMeans(points, { k: 5, starts: 3, random: random() });
    expect(fit()).toEqual(fit());
  });

  test('more starts are never worse', () => {
    const points = corners(1, 25);
    const inertia = (starts: number) => kMeans(points, { k: 6, starts, random: random() }).inertia;
    expect(inertia(10)).toBeLessThanOrEqual(inertia(1));
  });

  test('no cluster stays empty, also when points are equal', () => {
    const points = [...Array.from({ length: 10 }, () => [0, 0]), [5, 5], [9, 9]];
    const { labels } = kMeans(points, { k: 3, starts: 5, random: random() });
    expect(new Set(labels).size).toBe(3);
  });
});

describe('the silhouette', () => {
  test('is 1 at most, high for clusters that lie apart and low for a split that is none', () => {
    const points = corners(10, 20);
    const corner = points.map((_, i) => Math.floor(i / 20));
    const odd = points.map((_, i) => i % 2);
    expect(silhouette(points, corner, 4)).toBeGreaterThan(0.9);
    expect(silhouette(points, odd, 2)).toBeLessThan(0.01);
  });

  test('of four points on a line, as computed by hand; alone in a cluster counts 0', () => {
    // 0 and 1 | 5: a = 1, b = 5 and 4; the one alone: 0.
    expect(silhouette([[0], [1], [5]], [0, 0, 1], 2)).toBeCloseTo((4 / 5 + 3 / 4 + 0) / 3, 12);
  });
});
