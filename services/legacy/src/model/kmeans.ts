/**
 * k-means as scikit-learn's KMeans does it: greedy k-means++ starts, Lloyd's iteration, the best of several starts. Written here
 * because it has to follow those rules to find the same segments; ml-kmeans (7.0) makes one start only, and moves empty clusters otherwise.
 */
export type Point = readonly number[];

export interface Clustering {
  readonly centroids: readonly Point[];
  /** The place of each point's nearest centroid. */
  readonly labels: readonly number[];
  /** The sum of the squared distances from the points to their centroids. */
  readonly inertia: number;
}
interface Settings {
  readonly k: number;
  readonly starts: number;
  /** Draws from [0, 1). */
  readonly random: () => number;
}

const MOST_ITERATIONS = 300;
/** Lloyd's iteration ends when the centroids together move less than this, in squared deviations. */
const TOLERANCE = 1e-4;

export function squaredDistance(a: Point, b: Point): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] as number) - (b[i] as number)) ** 2;
  return sum;
}

/** The place of the nearest centroid, of equally near ones the first; 0 when no distance is a number. */
export function nearest(centroids: readonly Point[], point: Point): { label: number; distance: number } {
  let [label, distance] = [0, Number.POSITIVE_INFINITY];
  for (let i = 0; i < centroids.length; i++) {
    const candidate = squaredDistance(centroids[i] as Point, point);
    if (candidate < distance) [label, distance] = [i, candidate];
  }
  return { label, distance };
}

/** The clustering with the least inertia of all starts. At least k points, in comparable units. */
export function kMeans(points: readonly Point[], { k, starts, random }: Settings): Clustering {
  const found = Array.from({ length: starts }, () => lloyd(points, plusPlus(points, k, random)));
  return found.reduce((best, one) => (one.inertia < best.inertia ? one : best));
}

/** Each next centre: of 2 + ln k points drawn by their squared distance from the nearest centre, the one that lowers the sum most. */
function plusPlus(points: readonly Point[], k: number, random: () => number): Point[] {
  const trials = 2 + Math.floor(Math.log(k));
  const centres: Point[] = [points[Math.floor(random() * points.length)] as Point];
  let distances = points.map((point) => squaredDistance(point, centres[0] as Point));
  while (centres.length < k) {
    const drawn = Array.from({ length: trials }, () => draw(distances, random())).map((index) => {
      const centre = points[index] as Point;
      const left = points.map((point, i) => Math.min(distances[i] as number, squaredDistance(point, centre)));
      return { centre, left, sum: total(left) };
    });
    const best = drawn.reduce((least, one) => (one.sum < least.sum ? one : least));
    centres.push(best.centre);
    distances = best.left;
  }
  return centres;
}

/** An index drawn with the weights. */
function draw(weights: readonly number[], share: number): number {
  let left = share * total(weights);
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i] as number;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

function lloyd(points: readonly Point[], start: readonly Point[]): Clustering {
  const assigned = { labels: new Int32Array(points.length), distances: new Float64Array(points.length) };
  let centroids = start;
  for (let i = 0; i < MOST_ITERATIONS; i++) {
    assign(points, centroids, assigned);
    const moved = centresOf(points, assigned, centroids.length);
    const shift = total(moved.map((centre, j) => squaredDistance(centre, centroids[j] as Point)));
    centroids = moved;
    if (shift <= TOLERANCE) break;
  }
  assign(points, centroids, assigned);
  return { centroids, labels: [...assigned.labels], inertia: total(assigned.distances) };
}

/** Of each point: the nearest centroid, and how far it is. */
interface Assigned {
  readonly labels: Int32Array;
  readonly distances: Float64Array;
}

function assign(points: readonly Point[], centroids: readonly Point[], { labels, distances }: Assigned): void {
  for (let i = 0; i < points.length; i++) {
    const { label, distance } = nearest(centroids, points[i] as Point);
    labels[i] = label;
    distances[i] = distance;
  }
}

/** The mean of the points of each cluster; one that has none takes the point that lies farthest from its own centroid. */
function centresOf(points: readonly Point[], { labels, distances }: Assigned, k: number): Point[] {
  const width = points[0]?.length ?? 0;
  const clusters = Array.from({ length: k }, () => ({ size: 0, sum: new Array<number>(width).fill(0) }));
  for (let i = 0; i < points.length; i++) {
    const cluster = clusters[labels[i] as number] as (typeof clusters)[number];
    cluster.size += 1;
    for (let j = 0; j < width; j++) cluster.sum[j] = (cluster.sum[j] as number) + ((points[i] as Point)[j] as number);
  }
  const empty = clusters.filter(({ size }) => size === 0).length;
  const farthest = empty === 0 ? [] : [...distances.keys()].sort((a, b) => (distances[b] as number) - (distances[a] as number));
  return clusters.map(({ size, sum }) =>
    size > 0 ? sum.map((value) => value / size) : (points[farthest.shift() ?? 0] as Point),
  );
}

function total(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum;
}
