/** What a question asks about, told by the words of the rule set. Pure. */
import type { RuleSetRecommendation } from '@cohortlens/contracts';

type Topic = RuleSetRecommendation['topics'][number];

/** The topics that the question names, in the rule set's order; when it names none, those that stand for any question. */
export function topicsOf(question: string, topics: readonly Topic[]): Topic[] {
  const words = ` ${question
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')}`;
  const named = topics.filter((topic) => topic.words.some((beginning) => words.includes(` ${beginning}`)));
  return named.length > 0 ? named : topics.filter((topic) => topic.words.length === 0);
}

/** The plays that answer the topics, each once, most important first, at most so many. */
export function playsOf(topics: readonly Topic[], ruleSet: RuleSetRecommendation): RuleSetRecommendation['plays'] {
  const wanted = new Set(topics.flatMap(({ plays }) => plays));
  const found = [...wanted].flatMap((name) => ruleSet.plays.find(({ play }) => play === name) ?? []);
  return found.slice(0, ruleSet.most_plays);
}
