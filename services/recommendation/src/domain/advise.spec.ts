import { namesIn, type SegmentProfile, validators, VOCABULARY } from '@cohortlens/contracts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PLAYBOOK_1 } from '../rules/playbook-1.ts';
import { advise } from './advise.ts';

const segment = (cluster: number, size: number, age: number, annual_income: number, spending_score: number): SegmentProfile => ({
  cluster,
  size,
  age,
  annual_income,
  spending_score,
});
/** 4,000 customers: average age 40, income $50,000, spending score 50. */
const OWN = [segment(0, 1234, 30, 54_000, 80), segment(1, 1532, 40, 30_000, 50), segment(4, 1234, 50, 70_830, 20)];
const ask = (question: string, own: readonly SegmentProfile[] | undefined = OWN) => advise(PLAYBOOK_1, question, own);

describe('advice', () => {
  test('says who, what to do and why, with figures', () => {
    const { recommendation, source } = ask('How do I keep my customers loyal?');
    expect(source).toBe('rule_based');
    expect(recommendation).toContain('You have 4,000 customers in 3 segments');
    expect(recommendation).toContain('Offer a loyalty programme');
    expect(recommendation).toContain(
      'Who: the high spenders, segment 0, 1,234 customers (31 %), average age 30, average income $54,000, average spending score 80',
    );
    expect(recommendation).toContain('Why: its average spending score is 60 % above that of all customers');
  });

  test.each([
    ['Which segments do I have?', ['high_spending'], ['target_first']],
    ['Predict who will spend', ['high_spending'], ['target_first']],
    ['What do you recommend?', ['high_spending', 'high_income'], ['loyalty', 'premium_upsell']],
    ['How do I reduce churn?', ['high_spending'], ['loyalty']],
    ['Whom can I sell premium products?', ['high_income'], ['premium_upsell']],
    ['What about LOW spenders?', ['low_spending', 'high_spending'], ['activation', 'target_first']],
    ['What about low incomes?', ['low_income'], ['value_bundle']],
    ['How to reach young people?', ['young'], ['digital_campaign']],
    ['And older ones?', ['senior'], ['personal_service']],
    ['Loyalty for the young?', ['high_spending', 'young'], ['loyalty', 'digital_campaign']],
    ['hello', ['high_spending', 'high_income', 'low_spending'], ['loyalty', 'premium_upsell', 'activation']],
  ])('on "%s" is about %j: %j', (question, segments, actions) => {
    const { segments: about, actions: named } = ask(question);
    expect([about, named]).toEqual([segments, actions]);
  });

  test('is told by the beginnings of words, not by what stands inside them', () => {
    expect(ask('a bold idea').segments).toEqual(ask('hello').segments);
  });

  test('lists the segments when they are asked for', () => {
    expect(ask('my clusters?').recommendation).toContain('Segment 4: 1,234 customers (31 %), average age 50');
    expect(ask('premium?').recommendation).not.toContain('Segment 4:');
  });

  test('speaks of the segment that is asked about, and says when there is none', () => {
    const { recommendation } = ask('How many customers are in segment 4?');
    expect(recommendation).toContain('Segment 4: 1,234 customers (31 %), average age 50');
    expect(recommendation).toContain('What sets it apart: its average spending score is 60 % below that of all customers.');
    expect(recommendation).not.toContain('Segment 1:');
    expect(ask('Compare segments 4, 0 and cluster #99!').recommendation).toMatch(
      /Segment 4: [^]*Segment 0: [^]*There is no segment 99 with customers; there are 0, 1, 4\./,
    );
  });

  test('takes no other number for a segment', () => {
    expect(ask('Which of my 4 segments has 2 year old customers?').recommendation).toContain('Segment 1: 1,532 customers');
  });

  test.each(['What is the weather tomorrow?', '什么客户最有价值', '?!?'])(
    'on "%s" says that it speaks in general',
    (question) => {
      expect(ask(question).recommendation).toContain('names no subject that the rules know');
      expect(ask('premium?').recommendation).not.toContain('names no subject');
    },
  );

  test('speaks of the reference customers while the tenant has not segmented its own, and says so', () => {
    const { recommendation } = advise(PLAYBOOK_1, 'premium?', undefined);
    expect(recommendation).toContain('You have not segmented your own customers lately');
    expect(recommendation).toContain('2,000 reference customers in 7 segments');
  });

  test('does not claim that a segment stands out when none does', () => {
    const { recommendation, segments } = ask('premium?', [segment(2, 10, 30, 50_000, 50)]);
    expect(recommendation).toContain('no segment stands out, this one comes nearest');
    expect(recommendation).toContain('1 segment:');
    expect(segments).toEqual(['high_income']);
  });

  test('of equally notable segments takes the lowest label', () => {
    const twins = [segment(5, 10, 30, 50_000, 90), segment(3, 10, 30, 50_000, 90), segment(1, 20, 30, 50_000, 10)];
    expect(ask('loyalty', twins).recommendation).toContain('the high spenders, segment 3,');
  });
});

const any = fc.double({ min: -1e6, max: 1e9, noNaN: true });
const profile = fc
  .uniqueArray(fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 10_000 }), any, any, any), {
    selector: ([cluster]) => cluster,
    minLength: 1,
    maxLength: 30,
  })
  .map((segments) => segments.map((figures) => segment(...figures)));

test('whatever the question and the segments, the same give the same, and it fits its schema', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 1000 }), fc.option(profile, { nil: undefined }), (question, own) => {
      const output = ask(question, own);
      expect(validators['recommendation-output'](output) || validators['recommendation-output'].errors).toBe(true);
      expect(ask(question, own && [...own].reverse())).toEqual(output);
    }),
  );
});

test('the shipped playbook fits its schema, and every play that a topic names is there and leads to a trait', () => {
  expect(validators['rule-set-recommendation'](PLAYBOOK_1) || validators['rule-set-recommendation'].errors).toBe(true);
  const plays = new Map(PLAYBOOK_1.plays.map((play) => [play.play, play]));
  const traits = new Set(PLAYBOOK_1.traits.map(({ trait }) => trait));
  for (const { plays: named } of PLAYBOOK_1.topics)
    for (const name of named) expect(traits.has(plays.get(name)?.trait ?? '')).toBe(true);
});

/** Rank-biased overlap as far as the shorter list goes, the rest extrapolated (Webber et al. 2010, for lists of any length). */
function overlap(a: readonly string[], b: readonly string[], p = 0.9): number {
  const depth = Math.max(a.length, b.length);
  const agreement = (d: number) => a.slice(0, d).filter((x) => b.slice(0, d).includes(x)).length / d;
  let sum = 0;
  for (let d = 1; d <= depth; d++) sum += p ** (d - 1) * agreement(d);
  return (1 - p) * sum + p ** depth * agreement(depth);
}

test.each([
  [
    'Which segment should I start with?',
    'Customers are grouped by age, income and spending score; start from the segment with the highest spend.',
  ],
  [
    'Tell me about my clusters',
    'Customers are grouped by age, income and spending score; start from the segment with the highest spend.',
  ],
  ['Predict spending', 'Rank customers by predicted spending and target the top decile first.'],
  ['Who are the low spenders?', 'Rank customers by predicted spending and target the top decile first.'],
  ['Recommend something', 'Offer loyalty programs to high spenders and premium upsells to high incomes.'],
])('on "%s" what v2 names overlaps with what v1 names, also for the reference', (question, v1) => {
  for (const own of [OWN, undefined]) {
    const { segments, actions } = advise(PLAYBOOK_1, question, own);
    expect(overlap(segments, namesIn(v1, VOCABULARY.segments))).toBeGreaterThan(0.35);
    expect(overlap(actions, namesIn(v1, VOCABULARY.actions))).toBeGreaterThan(0.35);
  }
});
