/** From exact points on v1's boundaries to the segmentation that has these boundaries. Pure. */
import { Matrix } from 'ml-matrix';
import { descend } from '../damped.ts';
import { AXES, flat, type Point, type Shape, shaped, slopeOf, squaredDistance, weightsOf } from './space.ts';

/** A point at which v1 goes over from one label to another. */
export interface BoundaryPoint {
  readonly point: Point;
  readonly between: readonly [number, number];
}

const D = AXES.length;
/** The points are exact: as far down as numbers go. */
const LEAST_GAIN = 1e-12;

interface Bisector {
  readonly one: Point;
  readonly other: Point;
  /** Twice the distance between the two centroids: half a difference of squared distances over it is a distance. */
  readonly width: number;
}
function bisector({ centroids }: Shape, [a, b]: readonly [number, number], weights: Point): Bisector {
  const [one, other] = [centroids[a] as Point, centroids[b] as Point];
  return { one, other, width: 2 * Math.sqrt(squaredDistance(one, other, weights)) };
}

/** How far a point lies from the boundary of two labels, in standard deviations; positive on the second one's side. */
export function offBoundary(shape: Shape, { point, between }: BoundaryPoint): number {
  const weights = weightsOf(shape);
  const { one, other, width } = bisector(shape, between, weights);
  return (squaredDistance(point, one, weights) - squaredDistance(point, other, weights)) / width;
}

/** The shape whose boundaries go through the points (least squares), from one that is near. Deterministic. */
export function through(points: readonly BoundaryPoint[], start: Shape): Shape {
  const place = descend(
    {
      at: (parameters) => {
        const shape = shaped(parameters);
        return points.reduce((sum, p) => sum + offBoundary(shape, p) ** 2 / 2, 0);
      },
      slope: (parameters) => {
        const shape = shaped(parameters);
        const weights = weightsOf(shape);
        const residuals = Matrix.columnVector(points.map((p) => offBoundary(shape, p)));
        const rows = Matrix.zeros(points.length, parameters.length);
        for (const [i, { point, between }] of points.entries()) {
          const { one, other, width } = bisector(shape, between, weights);
          const [by, against] = [slopeOf(point, one, weights), slopeOf(point, other, weights)];
          for (let d = 0; d < D; d++) {
            rows.set(i, D * between[0] + d, (2 * (by.centroid[d] as number)) / width);
            rows.set(i, D * between[1] + d, (-2 * (against.centroid[d] as number)) / width);
            rows.set(i, parameters.length - D + d, (2 * ((by.stretch[d] as number) - (against.stretch[d] as number))) / width);
          }
        }
        const across = rows.transpose();
        return { gradient: across.mmul(residuals).to1DArray(), curvature: across.mmul(rows) };
      },
    },
    flat(start),
    LEAST_GAIN,
  );
  return shaped(place);
}
