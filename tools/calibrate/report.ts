/** What people read of a calibration. Pure. */
import { CALIBRATION } from '@cohortlens/contracts';
import type { Calibration, PredictionCalibration, SegmentationCalibration } from './calibration.ts';

const MISSES_SHOWN = 10;
const percent = (share: number, digits = 2): string => `${(share * 100).toFixed(digits)} %`;
const mark = (good: boolean): string => (good ? '✅' : '❌');

/** `differ`: what the difference is, after its percentage. */
const itself = ({ asked, difference }: PredictionCalibration['self'], what: string, differ: string): string =>
  asked === 0
    ? `   v1 was asked about none of the ${what} twice: how far it agrees with itself is not known`
    : `   v1 against itself, ${asked} ${what} asked twice: ${percent(difference)} ${differ}`;

function ofPrediction({ heldOut, self, ruleSet }: PredictionCalibration): string[] {
  const { meanRelativeDelta: mean, maxRelativeDelta: most, skill } = heldOut;
  const limit = CALIBRATION.prediction;
  return [
    `${mark(mean < limit.meanRelativeDelta)} Mean delta: ${percent(mean)} (< ${percent(limit.meanRelativeDelta, 0)})`,
    `${mark(most < limit.maxRelativeDelta)} Max delta: ${percent(most)} (< ${percent(limit.maxRelativeDelta, 0)})`,
    `${mark(skill >= limit.skill)} Skill (R² against v1): ${skill.toFixed(4)} (>= ${limit.skill})`,
    itself(self, 'customers', 'apart on average'),
    ...(self.difference > 0 ? ['   v1 is noisy: asked with --repeats N, the mean of N answers about each customer counts'] : []),
    `   ${Object.keys(ruleSet.professions).length} professions; one that v1 was never asked about counts as the first`,
  ];
}

function ofSegmentation({ heldOut, probed, self, ruleSet }: SegmentationCalibration): string[] {
  const { equalShare: least, missWithin } = CALIBRATION.segmentation;
  const { misses, equalShare, rows, adjustedRand } = heldOut;
  const needed = probed ? 1 : least;
  const farthest = misses[0]?.distance ?? 0;
  return [
    `${mark(equalShare >= needed)} Equal segments: ${percent(equalShare)}, ${rows - misses.length} of ${rows} (>= ${percent(needed, 0)})`,
    `${mark(farthest <= missWithin)} Farthest miss from a boundary: ${farthest.toFixed(4)} standard deviations (<= ${missWithin})`,
    `   Adjusted Rand index ${adjustedRand.toFixed(4)}; ${ruleSet.centroids.length} segments`,
    itself(self, 'rows', 'differ'),
    ...(probed
      ? [
          `   Through ${probed.points} points of v1's boundaries (${probed.asked} rows asked); new ones lay within ${probed.off.toExponential(1)}`,
        ]
      : []),
    ...misses
      .slice(0, MISSES_SHOWN)
      .map(
        ({ row, v1, v2, distance }) =>
          `   v1 ${v1}, v2 ${v2}: age ${row.age}, income ${row.annual_income}, spending ${row.spending_score}; ${distance.toFixed(4)} from a boundary`,
      ),
    ...(misses.length > MISSES_SHOWN ? [`   and ${misses.length - MISSES_SHOWN} more misses, all nearer`] : []),
  ];
}

/** A heading, the figures on the held-out customers, and what they fail in. */
export function reportOf(calibration: Calibration): string {
  const { capability, ruleSet, fitted, unanswered, shortfalls } = calibration;
  const judged = capability === 'prediction' ? calibration.heldOut.customers : calibration.heldOut.rows;
  return [
    `${capability} ${ruleSet.version}: fitted to ${fitted} customers, judged on ${judged} others`,
    ...(capability === 'prediction' ? ofPrediction(calibration) : ofSegmentation(calibration)),
    ...(unanswered > 0 ? [`   ${unanswered} customers left out: v1 gave no answer about them`] : []),
    ...shortfalls.map((shortfall) => `   Not enough: ${shortfall}`),
  ].join('\n');
}
