import type { PredictionRequest, PredictionResult, RuleSetPrediction } from '@cohortlens/contracts';
import { ruleSetUnknown } from '@cohortlens/rules';
import { predict } from './predict.ts';

/** v2's result on a request: a pure function of the request and the rule set that it names. No rule set is v2's own error. */
export function answer(
  request: PredictionRequest,
  ruleSet: RuleSetPrediction | undefined,
): Omit<PredictionResult, 'duration_ms'> {
  const { capability, path, input, assumed, rule_version: version } = request;
  const common = { capability, path, side: 'v2', version, ...(assumed === undefined ? {} : { assumed }) } as const;
  if (ruleSet === undefined) return { ...common, ...ruleSetUnknown(version) };
  return { ...common, status: 'ok', output: predict(ruleSet, input, assumed) };
}
