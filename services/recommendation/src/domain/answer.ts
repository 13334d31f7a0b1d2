import type {
  RecommendationOutput,
  RecommendationRequest,
  RecommendationResult,
  RuleSetRecommendation,
  SegmentProfile,
} from '@cohortlens/contracts';
import { ruleSetUnknown } from '@cohortlens/rules';
import { advise } from './advise.ts';

/** Puts rule-based advice into other words; undefined when it cannot. Never rejects, and is bounded in time. */
export type Rephrase = (question: string, advice: string) => Promise<string | undefined>;

/** v2's result on a request, from the rule set that it names and the tenant's segments. No rule set is v2's own error. */
export async function answer(
  { capability, path, input, rule_version: version }: RecommendationRequest,
  ruleSet: RuleSetRecommendation | undefined,
  segments: readonly SegmentProfile[] | undefined,
  rephrase: Rephrase | undefined,
): Promise<Omit<RecommendationResult, 'duration_ms'>> {
  const common = { capability, path, side: 'v2', version } as const;
  if (ruleSet === undefined) return { ...common, ...ruleSetUnknown(version) };
  const advice = advise(ruleSet, input.query, segments);
  return { ...common, status: 'ok', output: await inOtherWords(advice, input.query, rephrase) };
}

/** What is named stays what the rules named. */
async function inOtherWords(
  advice: RecommendationOutput,
  question: string,
  rephrase: Rephrase | undefined,
): Promise<RecommendationOutput> {
  const text = await rephrase?.(question, advice.recommendation);
  return text === undefined ? advice : { ...advice, recommendation: text, source: 'groq' };
}
