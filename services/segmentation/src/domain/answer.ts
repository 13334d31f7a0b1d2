import type { RuleSetSegmentation, SegmentationRequest, SegmentationResult } from '@cohortlens/contracts';
import { ruleSetUnknown } from '@cohortlens/rules';
import { profileOf } from '@cohortlens/segments';
import { labeller } from './assign.ts';

/** v2's result on a request: a pure function of the request and the rule set that it names. No rule set is v2's own error. */
export function answer(
  { capability, path, input, rule_version: version }: SegmentationRequest,
  ruleSet: RuleSetSegmentation | undefined,
): Omit<SegmentationResult, 'duration_ms'> {
  const common = { capability, path, side: 'v2', version } as const;
  if (ruleSet === undefined) return { ...common, ...ruleSetUnknown(version) };
  const clusters = input.rows.map(labeller(ruleSet));
  return { ...common, status: 'ok', output: { clusters, segments: profileOf(input.rows, clusters) } };
}
