/**
 * Finds points on v1's boundaries by halving the way between two customers whose labels differ, many ways at once, and makes the
 * segmentation go through them. Ends when points that it had not seen lie where it said they would.
 */
import type { CustomerRow } from '@cohortlens/contracts';
import { pick } from '../draw.ts';
import { type BoundaryPoint, offBoundary, through } from './boundaries.ts';
import { AXES, type LabelledRow, type Point, pointOf, type Scale, type Shape, squaredDistance } from './space.ts';

/** v1's labels of rows, in their order. */
export type LabelsOf = (rows: readonly CustomerRow[]) => Promise<readonly number[]>;

export interface Probed {
  readonly shape: Shape;
  /** Points of v1's boundaries that the shape goes through. */
  readonly points: number;
  /** How far the points of the last round, which the shape had not seen, lay from its boundaries, at most, in standard deviations. */
  readonly off: number;
  /** Rows that v1 was asked about. */
  readonly asked: number;
}
export interface ProbeOptions {
  readonly labelsOf: LabelsOf;
  readonly random: () => number;
  readonly onRound?: (round: number, off: number) => void;
}

/** Ways between each two labels in a round. */
const WAYS = 12;
/** Halvings: what is left of a way is a 10⁻¹² of it. */
const HALVINGS = 40;
const ROUNDS = 5;
/** In standard deviations: as exact as a difference of labels can tell. */
export const EXACT = 1e-9;

interface Way {
  readonly from: LabelledRow;
  readonly to: LabelledRow;
}

/** Half of the ways lead anywhere; half to the nearest customer of the other label, so that small faces are met too. */
function waysBetween(rows: readonly LabelledRow[], count: number, scale: Scale, random: () => number): Way[] {
  const placed = rows.map((row) => ({ ...row, point: pointOf(row.row, scale) }));
  const byLabel = Array.from({ length: count }, (_, label) => placed.filter((r) => r.label === label));
  const even = AXES.map(() => 1);
  const nearest = (others: typeof placed, { point }: { readonly point: Point }) =>
    others.reduce((best, other) =>
      squaredDistance(other.point, point, even) < squaredDistance(best.point, point, even) ? other : best,
    );
  return byLabel.flatMap((some, i) =>
    byLabel.slice(0, i).flatMap((others) =>
      Array.from({ length: WAYS }, (_, n) => {
        const from = pick(some, random);
        return { from, to: n % 2 === 0 ? pick(others, random) : nearest(others, from) };
      }),
    ),
  );
}

const midway = ({ from, to }: Way): CustomerRow =>
  Object.fromEntries(AXES.map((axis) => [axis, (from.row[axis] + to.row[axis]) / 2])) as unknown as CustomerRow;

/** Where each way changes its label: between the label that it leaves and the one that it meets there. */
async function crossings(ways: readonly Way[], labelsOf: LabelsOf, scale: Scale): Promise<BoundaryPoint[]> {
  let left = ways;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middles = left.map(midway);
    const labels = await labelsOf(middles);
    left = left.map((way, i) => {
      const middle = { row: middles[i] as CustomerRow, label: labels[i] as number };
      return middle.label === way.from.label ? { ...way, from: middle } : { ...way, to: middle };
    });
  }
  return left.map((way) => ({ point: pointOf(midway(way), scale), between: [way.from.label, way.to.label] }));
}

/** From a shape that is near; `rows` have every label of it. A label that no row had stops the probe with an error that names it. */
export async function probe(rows: readonly LabelledRow[], scale: Scale, start: Shape, options: ProbeOptions): Promise<Probed> {
  const { labelsOf, random, onRound } = options;
  const count = start.centroids.length;
  const known: BoundaryPoint[] = [];
  let shape = start;
  let asked = 0;
  for (let round = 1; ; round++) {
    const ways = waysBetween(rows, count, scale, random);
    const fresh = await crossings(ways, labelsOf, scale);
    asked += ways.length * HALVINGS;
    const unknown = fresh.flatMap(({ between }) => between).find((label) => label >= count);
    if (unknown !== undefined) throw new Error(`v1 gave the label ${unknown}, which no customer has: ask about more customers`);
    const off = Math.max(0, ...fresh.map((point) => Math.abs(offBoundary(shape, point))));
    onRound?.(round, off);
    known.push(...fresh);
    shape = through(known, shape);
    if (off <= EXACT || round === ROUNDS) return { shape, points: known.length, off, asked };
  }
}
