/** v2's recommendation: who, what to do and why, with figures, from a tenant's own segments. Pure and deterministic. */
import type { RecommendationOutput, RuleSetRecommendation, SegmentProfile } from '@cohortlens/contracts';
import { averages, count, described, percent } from './figures.ts';
import { type Bearer, bearerOf, type Feature, type Overview, overviewOf, type Trait } from './segments.ts';
import { playsOf, segmentsNamedIn, topicsOf } from './understand.ts';

type Play = RuleSetRecommendation['plays'][number];
interface Advice {
  readonly play: Play;
  readonly trait: Trait;
  readonly bearer: Bearer;
}

const LISTED = 10;
const IN_GENERAL = 'Your question names no subject that the rules know, so this is what the segments suggest in general.';
const FEATURE_NAMES: Readonly<Record<Feature, string>> = {
  age: 'age',
  annual_income: 'income',
  spending_score: 'spending score',
};

/** own: the tenant's segments; undefined while it has not segmented its customers, then the rule set's reference is spoken of. */
export function advise(
  ruleSet: RuleSetRecommendation,
  question: string,
  own: readonly SegmentProfile[] | undefined,
): RecommendationOutput {
  const overview = overviewOf(own ?? ruleSet.reference);
  const topics = topicsOf(question, ruleSet.topics);
  const all = playsOf(topics, ruleSet).flatMap((play): Advice[] => {
    const trait = ruleSet.traits.find((t) => t.trait === play.trait);
    const bearer = trait && bearerOf(overview, trait);
    return trait && bearer ? [{ play, trait, bearer }] : [];
  });
  const clear = all.filter(({ bearer }) => bearer.clearly);
  const given = clear.length > 0 ? clear : all;
  const lines = [
    own ? introduction(overview) : referenceIntroduction(overview),
    ...(topics.every(({ words }) => words.length === 0) ? [IN_GENERAL] : []),
    ...(topics.some((topic) => topic.lists_segments) ? listed(overview, segmentsNamedIn(question)) : []),
    ...given.map((advice, i) => `${given.length > 1 ? `${String(i + 1)}. ` : ''}${sentence(advice, overview)}`),
  ];
  return {
    recommendation: lines.join('\n'),
    source: 'rule_based',
    segments: unique(given.map(({ trait }) => trait.trait)),
    actions: unique(given.map(({ play }) => play.action)),
  };
}

const introduction = ({ customers, segments, average }: Overview): string =>
  `You have ${count(customers, 'customer')} in ${count(segments.length, 'segment')}: ${averages(average)}.`;

const referenceIntroduction = ({ customers, segments, average }: Overview): string =>
  `You have not segmented your own customers lately, so this speaks of ${count(customers, 'reference customer')} in ${count(segments.length, 'segment')}: ${averages(average)}. Send yours to /api/v2/segment for advice about them.`;

/** Those that are asked about, with what sets them apart; else the largest. */
function listed(overview: Overview, named: readonly number[]): string[] {
  const { customers, segments } = overview;
  if (named.length === 0) {
    const largest = [...segments].sort((a, b) => b.size - a.size || a.cluster - b.cluster).slice(0, LISTED);
    return largest.map((segment) => `Segment ${String(segment.cluster)}: ${described(segment, customers)}.`);
  }
  return named.slice(0, LISTED).map((label) => {
    const segment = segments.find(({ cluster }) => cluster === label);
    return segment === undefined
      ? `There is no segment ${String(label)} with customers; there are ${segments.map(({ cluster }) => String(cluster)).join(', ')}.`
      : `Segment ${String(label)}: ${described(segment, customers)}. ${apart(segment, overview)}`;
  });
}

/** By which of its averages a segment differs most from all customers. */
function apart(segment: SegmentProfile, { average }: Overview): string {
  const shares = (Object.keys(FEATURE_NAMES) as Feature[]).map((feature) => ({
    feature,
    beyond: (segment[feature] - average[feature]) / (Math.abs(average[feature]) || 1),
  }));
  const [most] = shares.sort((a, b) => Math.abs(b.beyond) - Math.abs(a.beyond));
  if (most === undefined || most.beyond === 0) return 'It is as all customers are.';
  const side = most.beyond > 0 ? 'above' : 'below';
  return `What sets it apart: its average ${FEATURE_NAMES[most.feature]} is ${percent(Math.abs(most.beyond))} ${side} that of all customers.`;
}

function sentence({ play, trait, bearer: { segment, beyond, clearly } }: Advice, { customers }: Overview): string {
  const who = `segment ${String(segment.cluster)}, ${described(segment, customers)}`;
  const why = clearly
    ? `its average ${FEATURE_NAMES[trait.feature]} is ${percent(beyond)} ${trait.direction} that of all customers, and ${play.why}`
    : `no segment stands out, this one comes nearest; ${play.why}`;
  return `${play.what}. Who: the ${trait.called}, ${who}. Why: ${why}.`;
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
