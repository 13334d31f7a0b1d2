/** What a question asks about, told by the words of the rule set. Pure. */
import type { RuleSetRecommendation } from '@cohortlens/contracts';

type Topic = RuleSetRecommendation['topics'][number];

const wordsOf = (question: string): string[] => question.toLowerCase().split(/[^\p{L}\p{N}]+/u);

const SEGMENT = /^(?:segment|cluster|group|cohort)/;
const NUMBER = /^\d{1,6}$/;
const LINKS: ReadonlySet<string> = new Set(['and', 'or', 'vs', 'versus', 'with', 'to', 'number', 'no']);

/** The labels that a question asks about, in its order: 3 and 5 of "compare segments 3 and 5". */
export function segmentsNamedIn(question: string): number[] {
  const named = new Set<number>();
  let follows = false;
  for (const word of wordsOf(question)) {
    if (follows && NUMBER.test(word)) named.add(Number(word));
    else follows = SEGMENT.test(word) || (follows && LINKS.has(word));
  }
  return [...named];
}

/** The topics that the question names, in the rule set's order; when it names none, those that stand for any question. */
export function topicsOf(question: string, topics: readonly Topic[]): Topic[] {
  const words = ` ${wordsOf(question).join(' ')}`;
  const named = topics.filter((topic) => topic.words.some((beginning) => words.includes(` ${beginning}`)));
  return named.length > 0 ? named : topics.filter((topic) => topic.words.length === 0);
}

/** The plays that answer the topics, each once, most important first, at most so many. */
export function playsOf(topics: readonly Topic[], ruleSet: RuleSetRecommendation): RuleSetRecommendation['plays'] {
  const wanted = new Set(topics.flatMap(({ plays }) => plays));
  const found = [...wanted].flatMap((name) => ruleSet.plays.find(({ play }) => play === name) ?? []);
  return found.slice(0, ruleSet.most_plays);
}
