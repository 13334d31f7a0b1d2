/** v2's label of a row: the place of the nearest centroid, of equally near ones the lowest. Pure. */
import type { CustomerRow } from '@cohortlens/contracts';
import { AXES } from './space.ts';
import type { SegmentationFigures } from './fit.ts';

export const labeller =
  ({ mean, deviation, centroids }: SegmentationFigures) =>
  (row: CustomerRow): number => {
    const distances = centroids.map((centroid) =>
      AXES.reduce((sum, axis) => sum + ((row[axis] - mean[axis]) / deviation[axis] - centroid[axis]) ** 2, 0),
    );
    return distances.indexOf(Math.min(...distances));
  };
