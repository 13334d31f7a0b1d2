/** How a segmentation does on rows that its fit did not see. Pure. */
import { CALIBRATION, type CustomerRow } from '@cohortlens/contracts';
import { labeller } from '@cohortlens/segmentation/rules';
import { adjustedRand } from '@cohortlens/segments';
import type { SegmentationFigures } from './fit.ts';
import { AXES, type LabelledRow } from './space.ts';

export interface Miss {
  readonly row: CustomerRow;
  readonly v1: number;
  readonly v2: number;
  /** To the nearest boundary of the segmentation, in its standard deviations. */
  readonly distance: number;
}
export interface SegmentationFound {
  readonly rows: number;
  /** 0..1. */
  readonly equalShare: number;
  readonly adjustedRand: number;
  /** Farthest from a boundary first. */
  readonly misses: readonly Miss[];
}

type Named = Readonly<Record<(typeof AXES)[number], number>>;
const squared = (a: Named, b: Named) => AXES.reduce((sum, axis) => sum + (a[axis] - b[axis]) ** 2, 0);

/** From a row to the nearest boundary of its segment. Infinite where there is one segment alone. */
export function toBoundary({ mean, deviation, centroids }: SegmentationFigures, row: CustomerRow, label: number): number {
  const place = Object.fromEntries(AXES.map((axis) => [axis, (row[axis] - mean[axis]) / deviation[axis]])) as unknown as Named;
  const own = centroids[label] as Named;
  const others = centroids.filter((_, i) => i !== label);
  return Math.min(...others.map((other) => (squared(place, other) - squared(place, own)) / (2 * Math.sqrt(squared(own, other)))));
}

/** Over at least one row. */
export function judgeSegmentation(figures: SegmentationFigures, rows: readonly LabelledRow[]): SegmentationFound {
  const labelOf = labeller({ ...figures, version: '', origin: '' });
  const pairs = rows.map(({ row, label }) => ({ row, v1: label, v2: labelOf(row) }));
  const misses = pairs
    .filter(({ v1, v2 }) => v1 !== v2)
    .map((pair) => ({ ...pair, distance: toBoundary(figures, pair.row, pair.v2) }));
  return {
    rows: rows.length,
    equalShare: 1 - misses.length / rows.length,
    adjustedRand: adjustedRand(
      pairs.map(({ v1 }) => v1),
      pairs.map(({ v2 }) => v2),
    ),
    misses: misses.sort((a, b) => b.distance - a.distance),
  };
}

/** What it fails in, for a person; nothing when it passes. Where v1 was probed every row is to be equal. */
export function shortfallsOf({ equalShare, misses, rows }: SegmentationFound, probed: boolean): string[] {
  const { equalShare: least, missWithin } = CALIBRATION.segmentation;
  const needed = probed ? 1 : least;
  const farthest = misses[0]?.distance ?? 0;
  return [
    ...(equalShare < needed ? [`${misses.length} of ${rows} segments differ: ${needed * 100} % must be equal`] : []),
    ...(farthest > missWithin
      ? [`a miss lies ${farthest.toFixed(3)} standard deviations from a boundary; at most ${missWithin}`]
      : []),
  ];
}
