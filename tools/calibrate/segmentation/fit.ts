/** Fits a rule set of the v2 segmentation to v1's labels, and to its boundaries where v1 may be probed. */
import type { RuleSetSegmentation } from '@cohortlens/contracts';
import { type Probed, type ProbeOptions, probe } from './probe.ts';
import { separate } from './separate.ts';
import { figuresOf, type LabelledRow, pointOf, scaleOf } from './space.ts';

export type SegmentationFigures = Pick<RuleSetSegmentation, 'capability' | 'mean' | 'deviation' | 'centroids'>;
export type SegmentationFit =
  | { readonly status: 'fitted'; readonly figures: SegmentationFigures; readonly probed?: Omit<Probed, 'shape'> }
  | { readonly status: 'refused'; readonly reason: string };

/** Fewer customers of a label than this tell nothing about where it lies. */
const LEAST_OF_A_LABEL = 2;
/** More than the schema of a rule set allows. */
const MOST_LABELS = 100;

function lacking(rows: readonly LabelledRow[]): string | undefined {
  if (rows.length === 0) return 'no customer has an age, an income and a spending score';
  const count = 1 + Math.max(...rows.map((r) => r.label));
  if (count > MOST_LABELS) return `v1 gave the label ${count - 1}; a rule set has ${MOST_LABELS} segments at most`;
  const few = Array.from({ length: count }, (_, label) => label).find(
    (label) => rows.filter((r) => r.label === label).length < LEAST_OF_A_LABEL,
  );
  return few === undefined
    ? undefined
    : `fewer than ${LEAST_OF_A_LABEL} customers have the label ${few}: ask about more customers`;
}

/** Refuses labels of which there is not enough to fit from. With probing it asks v1, and rejects when v1 gives no answer. */
export async function fitSegmentation(rows: readonly LabelledRow[], probing?: ProbeOptions): Promise<SegmentationFit> {
  const reason = lacking(rows);
  if (reason !== undefined) return { status: 'refused', reason };
  const scale = scaleOf(rows.map((r) => r.row));
  const points = rows.map(({ row, label }) => ({ point: pointOf(row, scale), label }));
  const near = separate(points, 1 + Math.max(...rows.map((r) => r.label)));
  if (probing === undefined) return { status: 'fitted', figures: { capability: 'segmentation', ...figuresOf(near, scale) } };
  const { shape, ...probed } = await probe(rows, scale, near, probing);
  return { status: 'fitted', figures: { capability: 'segmentation', ...figuresOf(shape, scale) }, probed };
}
