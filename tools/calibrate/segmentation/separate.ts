/**
 * From labelled customers to a segmentation, without a probe. It starts from the mean of each label, which is what k-means' centroids
 * are, and moves them as far as the labels demand and as the means' own standard errors allow (a maximum a posteriori fit). Pure.
 */
import { Matrix } from 'ml-matrix';
import { descend, type Objective } from '../damped.ts';
import { AXES, flat, type Point, type Shape, shaped, slopeOf, squaredDistance, weightsOf } from './space.ts';

export interface LabelledPoint {
  readonly point: Point;
  readonly label: number;
}

const D = AXES.length;
/** How sharp a boundary is, in squared standard deviations: the labels have no noise, so nearly a step. */
const SOFTNESS = 0.005;
/** A label of few customers may have no spread at all; its mean is not known better than this. */
const LEAST_VARIANCE = 1e-4;
/** What is this sure of its label has no say: its pull is below the rounding of the sum. */
const SURE = 1 - 1e-12;
const LEAST_GAIN = 1e-6;
const WEAKENED = 3;
const WEAKER = 30;

/** The mean of each label 0..count-1, and how sure it is (1 / its squared standard error) on each axis. */
function meansOf(points: readonly LabelledPoint[], count: number): readonly { centroid: Point; precision: Point }[] {
  return Array.from({ length: count }, (_, label) => {
    const own = points.filter((p) => p.label === label).map((p) => p.point);
    const average = (of: (point: Point) => number) => own.reduce((sum, point) => sum + of(point), 0) / own.length;
    const centroid = AXES.map((_axis, d) => average((point) => point[d] as number));
    const variance = centroid.map((centre, d) => average((point) => ((point[d] as number) - centre) ** 2));
    return { centroid, precision: variance.map((v) => own.length / Math.max(v, LEAST_VARIANCE)) };
  });
}

/** Of a point: how likely each label is, and how unlikely (as a negative logarithm) its own. */
function judged({ point, label }: LabelledPoint, { centroids }: Shape, weights: Point) {
  const scores = centroids.map((c) => -squaredDistance(point, c, weights) / (2 * SOFTNESS));
  const most = Math.max(...scores);
  const shares = scores.map((s) => Math.exp(s - most));
  const sum = shares.reduce((total, share) => total + share, 0);
  return { likely: shares.map((share) => share / sum), surprise: most + Math.log(sum) - (scores[label] as number) };
}

function objective(points: readonly LabelledPoint[], prior: readonly number[], precision: readonly number[]): Objective {
  const size = prior.length;
  const stretchAt = size - D;
  const pull = (place: readonly number[], i: number) => (precision[i] as number) * ((place[i] as number) - (prior[i] as number));
  return {
    at(place) {
      const shape = shaped(place);
      const weights = weightsOf(shape);
      const strain = place.reduce((sum, value, i) => sum + (pull(place, i) * (value - (prior[i] as number))) / 2, 0);
      return points.reduce((sum, p) => sum + judged(p, shape, weights).surprise, strain);
    },
    slope(place) {
      const shape = shaped(place);
      const weights = weightsOf(shape);
      const gradient = place.map((_, i) => pull(place, i));
      const curvature = Matrix.diag([...precision]);
      for (const labelled of points) {
        const { likely } = judged(labelled, shape, weights);
        if ((likely[labelled.label] as number) > SURE) continue;
        // The derivative of each label's score by every parameter, and its mean over the labels.
        const scores = shape.centroids.map((centroid, k) => {
          const by = slopeOf(labelled.point, centroid, weights);
          const row = new Array<number>(size).fill(0);
          for (let d = 0; d < D; d++) {
            row[D * k + d] = -(by.centroid[d] as number) / SOFTNESS;
            row[stretchAt + d] = -(by.stretch[d] as number) / SOFTNESS;
          }
          return row;
        });
        const mean = prior.map((_, i) => scores.reduce((sum, row, k) => sum + (likely[k] as number) * (row[i] as number), 0));
        const own = scores[labelled.label] as readonly number[];
        for (let i = 0; i < size; i++) (gradient[i] as number) += (mean[i] as number) - (own[i] as number);
        const spread = scores.map((row, k) => row.map((v, i) => Math.sqrt(likely[k] as number) * (v - (mean[i] as number))));
        const rows = new Matrix(spread);
        curvature.add(rows.transpose().mmul(rows));
      }
      return { gradient, curvature };
    },
  };
}

const misses = (points: readonly LabelledPoint[], shape: Shape): number => {
  const weights = weightsOf(shape);
  const nearest = (distances: readonly number[]) => distances.indexOf(Math.min(...distances));
  return points.filter((p) => nearest(shape.centroids.map((c) => squaredDistance(p.point, c, weights))) !== p.label).length;
};

/**
 * Every label 0..count-1 has a point. Where the means' say stands against the labels, because v1's centroids are not the means of
 * its segments, their say is weakened until the labels are right, or nothing is gained any more. Deterministic.
 */
export function separate(points: readonly LabelledPoint[], count: number): Shape {
  const means = meansOf(points, count);
  const prior = flat({ centroids: means.map((m) => m.centroid), stretch: AXES.map(() => 0) });
  // The standard error of the logarithm of a deviation is 1 / √(2n).
  let precision = [...means.flatMap((m) => m.precision), ...AXES.map(() => 2 * points.length)];
  let best = shaped(descend(objective(points, prior, precision), prior, LEAST_GAIN));
  for (let weaker = 0; weaker < WEAKENED && misses(points, best) > 0; weaker++) {
    precision = precision.map((p) => p / WEAKER);
    const next = shaped(descend(objective(points, prior, precision), flat(best), LEAST_GAIN));
    if (misses(points, next) < misses(points, best)) best = next;
  }
  return best;
}
