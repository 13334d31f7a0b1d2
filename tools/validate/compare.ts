/** Asks v1 and v2 about the same customers, drawn by seed. */
import { type SchemaName, type SchemaTypes, validators } from '@cohortlens/contracts';
import { EXIT, Failure } from '../cli/exit.ts';
import type { Io } from '../cli/io.ts';
import { inParallel } from '../e2e/load.ts';
import { drawn, predictionQuestions, type Question, realCustomers, type SegmentRow, segmentQuestions } from '../script/sample.ts';
import { expectPlan, refusedBy } from '../script/answers.ts';
import type { Side } from '../script/sides.ts';
import { type Asked, type Gap, type Judgement, judge, type Pair } from './judge.ts';

export interface Options {
  /** Of predictions, and as many segmentations. */
  readonly count: number;
  readonly seed: number;
}
export interface Measured extends Options {
  readonly v1Url: string;
  readonly v2Url: string;
  /** The rule sets that v2 answered by. */
  readonly rules: readonly string[];
  readonly gaps: readonly Gap[];
  readonly judgement: Judgement;
}

const WIDTH = 4;
const TOLD_EVERY = 10;
/** Of so many failures without one pair of answers nothing more is learned by asking on. */
const HOPELESS = 8;

/** What a capability's answers are read by: the schemas of both sides, and the one number that is compared. */
interface Kind<B, V1 extends SchemaName, V2 extends SchemaName> {
  readonly what: Gap['what'];
  readonly path: string;
  readonly v1: V1;
  readonly v2: V2;
  readonly body: (body: B) => unknown;
  readonly value: (answer: SchemaTypes[V1] | SchemaTypes[V2]) => number | undefined;
}
const kind = <B, V1 extends SchemaName, V2 extends SchemaName>(of: Kind<B, V1, V2>) => of;
const PREDICTION = kind({
  what: 'prediction',
  path: 'predict-spending',
  v1: 'prediction-v1-answer',
  v2: 'prediction-answer',
  body: (body) => body,
  value: ({ predicted_spending }) => predicted_spending,
});
const SEGMENTATION = kind({
  what: 'segmentation',
  path: 'segment',
  v1: 'segmentation-v1-answer',
  v2: 'segmentation-answer',
  body: (row: SegmentRow) => [row],
  value: ({ clusters }) => clusters[0],
});

interface World {
  readonly v1: Side;
  readonly v2: Side;
  readonly io: Io;
}

/** Both sides' answers, or why there are not two. Rejects when a side cannot be reached. */
async function both<B, V1 extends SchemaName, V2 extends SchemaName>(
  { v1, v2, io }: World,
  of: Kind<B, V1, V2>,
  questions: readonly Question<B>[],
  runId: string,
) {
  const rules = new Set<string>();
  let [asked, paired, failed] = [0, 0, 0];
  const answers = await inParallel(questions, WIDTH, async ({ customer, body }): Promise<Pair | Gap> => {
    if (io.stop.aborted) throw new Failure(EXIT.failed, 'stopped');
    const gap = (reason: string): Gap => {
      failed++;
      return { customer, what: of.what, reason };
    };
    if (paired === 0 && failed >= HOPELESS) return gap('not asked: all before had failed');
    const [control, candidate] = await Promise.all([
      v1.send(`/api/v1/${of.path}`, of.body(body)),
      v2.send(`/api/v2/${of.path}`, of.body(body), `${runId}-${of.what}-${customer}`),
    ]);
    if (++asked % TOLD_EVERY === 0) io.err(`${of.what}: ${asked} of ${questions.length} customers asked of both`);
    const why = refusedBy(v1, control) ?? refusedBy(v2, candidate);
    if (why !== undefined) return gap(why);
    if (!validators[of.v1](control.body)) return gap(`v1's answer is no ${of.v1}`);
    if (!validators[of.v2](candidate.body)) return gap(`v2's answer is no ${of.v2}`);
    const [one, two] = [of.value(control.body), of.value(candidate.body)];
    if (one === undefined || two === undefined) return gap('an answer is empty');
    paired++;
    rules.add(String((candidate.body as { rule_version?: unknown }).rule_version));
    return { customer, v1: one, v2: two };
  });
  return {
    rules: [...rules],
    pairs: answers.filter((a): a is Pair => 'v1' in a),
    gaps: answers.filter((a): a is Gap => 'reason' in a),
  };
}

/** Rejects with a Failure when a side cannot be reached or has no calls left. */
export async function compareSides(world: World, { count, seed }: Options): Promise<Measured> {
  const { v1, v2, io } = world;
  for (const side of [v1, v2]) await expectPlan(side, count * 2);
  const customers = realCustomers();
  const runId = `validate-${io.now().toString(36)}-${process.pid}`;
  const predictions = await both(world, PREDICTION, drawn(predictionQuestions(customers), count, seed), runId);
  const segments = await both(world, SEGMENTATION, drawn(segmentQuestions(customers), count, seed + 1), runId);
  const gaps = [...predictions.gaps, ...segments.gaps];
  const asked: Asked = { count, predictions: predictions.pairs, segments: segments.pairs, gaps };
  const rules = [...new Set([...predictions.rules, ...segments.rules])];
  return { count, seed, v1Url: v1.url, v2Url: v2.url, rules, gaps, judgement: judge(asked) };
}
