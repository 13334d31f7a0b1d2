/** From v1's answers to rule sets that carry their own name, and what they are worth on customers that the fit did not see. */
import { createHash } from 'node:crypto';
import { CALIBRATION, type RuleSetPrediction, type RuleSetSegmentation } from '@cohortlens/contracts';
import { predict } from '@cohortlens/prediction/rules';
import { type Agreement, agreementOf } from './agreement.ts';
import { randomOf } from '../script/sample.ts';
import { holdOut } from './draw.ts';
import { fitPrediction, type Sample } from './fit.ts';
import type { Gathered } from './gathered.ts';
import { fitSegmentation } from './segmentation/fit.ts';
import { judgeSegmentation, type SegmentationFound, shortfallsOf } from './segmentation/judge.ts';
import type { LabelsOf, Probed } from './segmentation/probe.ts';
import type { LabelledRow } from './segmentation/space.ts';

export interface Drawn {
  /** 0..1. */
  readonly heldOut: number;
  readonly seed: number;
  /** Where the answers come from, for the origin of the rule set. */
  readonly from: string;
  /** Instead of a name that is made from the content. */
  readonly name?: string | undefined;
}
interface Common extends Pick<Gathered<unknown>, 'self' | 'unanswered'> {
  /** How many customers the fit saw. */
  readonly fitted: number;
  /** What it fails in; nothing: it may be published. */
  readonly shortfalls: readonly string[];
}
export interface PredictionCalibration extends Common {
  readonly capability: 'prediction';
  readonly ruleSet: RuleSetPrediction;
  readonly heldOut: Agreement & { readonly customers: number };
}
export interface SegmentationCalibration extends Common {
  readonly capability: 'segmentation';
  readonly ruleSet: RuleSetSegmentation;
  readonly heldOut: SegmentationFound;
  readonly probed?: Omit<Probed, 'shape'>;
}
export type Calibration = PredictionCalibration | SegmentationCalibration;
export type Refused = { readonly refused: string };

const NAME_DIGITS = 8;
/** The same content has the same name, whoever made it. */
function named<R extends { readonly version: string }>(ruleSet: R, name: string | undefined): R {
  const { version: _, ...content } = ruleSet;
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { ...ruleSet, version: name ?? `calibrated-${digest.slice(0, NAME_DIGITS)}` };
}
const UNNAMED = 'unnamed';
const enough = (samples: readonly unknown[], heldOut: readonly unknown[]): string | undefined =>
  heldOut.length === 0 ? `${samples.length} answers leave no customer to judge by` : undefined;

export function calibratePrediction(
  { samples, unanswered, self }: Gathered<Sample>,
  drawn: Drawn,
): PredictionCalibration | Refused {
  const { seen, heldOut } = holdOut(samples, drawn.heldOut, drawn.seed);
  const origin = `fitted by least squares to ${drawn.from} about ${seen.length} customers (seed ${drawn.seed})`;
  const fit = fitPrediction(seen, { version: UNNAMED, origin });
  const reason = fit.status === 'refused' ? fit.reason : enough(samples, heldOut);
  if (fit.status === 'refused' || reason !== undefined) return { refused: `prediction: ${reason}` };
  const ruleSet = named(fit.ruleSet, drawn.name);
  const pairs = heldOut.map(({ features, score }) => ({
    control: score,
    candidate: predict(ruleSet, features).predicted_spending,
  }));
  const found = agreementOf(pairs);
  return {
    capability: 'prediction',
    ruleSet,
    fitted: seen.length,
    unanswered,
    self,
    heldOut: { customers: heldOut.length, ...found },
    shortfalls: predictionShortfalls(found),
  };
}

function predictionShortfalls({ meanRelativeDelta, maxRelativeDelta, skill }: Agreement): string[] {
  const most = CALIBRATION.prediction;
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  return [
    ...(meanRelativeDelta < most.meanRelativeDelta
      ? []
      : [`the mean delta is ${percent(meanRelativeDelta)}, not below ${percent(most.meanRelativeDelta)}`]),
    ...(maxRelativeDelta < most.maxRelativeDelta
      ? []
      : [`the greatest delta is ${percent(maxRelativeDelta)}, not below ${percent(most.maxRelativeDelta)}`]),
    // A constant v1 has no skill to tell (NaN): that is not enough either.
    ...(skill >= most.skill ? [] : [`the skill (R²) is ${skill.toFixed(3)}, below ${most.skill}`]),
  ];
}

export interface Probing {
  readonly labelsOf: LabelsOf;
  readonly onRound?: (round: number, off: number) => void;
}

export async function calibrateSegmentation(
  { samples, unanswered, self }: Gathered<LabelledRow>,
  drawn: Drawn,
  probing?: Probing,
): Promise<SegmentationCalibration | Refused> {
  const { seen, heldOut } = holdOut(samples, drawn.heldOut, drawn.seed);
  const fit = await fitSegmentation(seen, probing && { ...probing, random: randomOf(drawn.seed) });
  const reason = fit.status === 'refused' ? fit.reason : enough(samples, heldOut);
  if (fit.status === 'refused' || reason !== undefined) return { refused: `segmentation: ${reason}` };
  const { figures, probed } = fit;
  const boundaries = probed ? `, through ${probed.points} points of v1's boundaries` : '';
  const origin = `fitted to ${drawn.from} about ${seen.length} customers (seed ${drawn.seed})${boundaries}`;
  const found = judgeSegmentation(figures, heldOut);
  return {
    capability: 'segmentation',
    ruleSet: named({ ...figures, version: UNNAMED, origin }, drawn.name),
    fitted: seen.length,
    unanswered,
    self,
    heldOut: found,
    shortfalls: shortfallsOf(found, probed !== undefined),
    ...(probed ? { probed } : {}),
  };
}
