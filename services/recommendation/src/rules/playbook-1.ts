/** The playbook that is shipped, as data: what may be notable of a segment, what to do about it, and the words that ask for it. */
import type { ActionName, RuleSetRecommendation, SegmentName } from '@cohortlens/contracts';
import { REFERENCE_SEGMENTS } from './reference-segments.ts';

type Named = { trait: SegmentName };
type Play = RuleSetRecommendation['plays'][number] & Named & { action: ActionName };

const TRAITS: readonly (RuleSetRecommendation['traits'][number] & Named)[] = [
  { trait: 'high_spending', called: 'high spenders', feature: 'spending_score', direction: 'above', margin: 0.1 },
  { trait: 'low_spending', called: 'low spenders', feature: 'spending_score', direction: 'below', margin: 0.1 },
  { trait: 'high_income', called: 'high incomes', feature: 'annual_income', direction: 'above', margin: 0.1 },
  { trait: 'low_income', called: 'low incomes', feature: 'annual_income', direction: 'below', margin: 0.1 },
  { trait: 'young', called: 'young customers', feature: 'age', direction: 'below', margin: 0.1 },
  { trait: 'senior', called: 'senior customers', feature: 'age', direction: 'above', margin: 0.1 },
];

const PLAYS: readonly Play[] = [
  {
    play: 'target_top_spenders',
    trait: 'high_spending',
    action: 'target_first',
    what: 'Start with the customers who spend most and target them first',
    why: 'a campaign pays back soonest where spending is already high',
  },
  {
    play: 'loyalty_for_high_spenders',
    trait: 'high_spending',
    action: 'loyalty',
    what: 'Offer a loyalty programme with rewards for repeat purchases',
    why: 'keeping those who spend most is cheaper than winning new ones',
  },
  {
    play: 'premium_for_high_incomes',
    trait: 'high_income',
    action: 'premium_upsell',
    what: 'Offer premium products and upsells',
    why: 'their income leaves room for more than they buy today',
  },
  {
    play: 'activate_low_spenders',
    trait: 'low_spending',
    action: 'activation',
    what: 'Win them back with a welcome offer on their next purchase',
    why: 'they have the most room to spend more',
  },
  {
    play: 'bundles_for_low_incomes',
    trait: 'low_income',
    action: 'value_bundle',
    what: 'Offer value bundles and discounts on basics',
    why: 'price decides where income is low',
  },
  {
    play: 'digital_for_the_young',
    trait: 'young',
    action: 'digital_campaign',
    what: 'Run campaigns on social media and in the app',
    why: 'that is where younger customers are reached',
  },
  {
    play: 'service_for_seniors',
    trait: 'senior',
    action: 'personal_service',
    what: 'Offer personal service by phone and in the store',
    why: 'older customers value being served by a person',
  },
];

/** The most specific first: what a question names beside its main subject is answered before it. */
const TOPICS: RuleSetRecommendation['topics'] = [
  {
    topic: 'activation',
    words: [
      'low spend',
      'lowest spend',
      'spend less',
      'spend the least',
      'spend least',
      'inactiv',
      'activat',
      'reactivat',
      'dormant',
      'win back',
    ],
    plays: ['activate_low_spenders', 'target_top_spenders'],
  },
  {
    topic: 'loyalty',
    words: ['loyal', 'retain', 'retention', 'churn', 'keep', 'leav', 'repeat'],
    plays: ['loyalty_for_high_spenders'],
  },
  {
    topic: 'upsell',
    words: ['upsell', 'cross sell', 'premium', 'luxur', 'high income', 'highest income', 'affluent', 'rich', 'wealth'],
    plays: ['premium_for_high_incomes'],
  },
  {
    topic: 'value',
    words: ['low income', 'lowest income', 'budget', 'cheap', 'afford', 'discount', 'bundle', 'price'],
    plays: ['bundles_for_low_incomes'],
  },
  { topic: 'young', words: ['young', 'youth', 'student', 'teen', 'social media', 'digital'], plays: ['digital_for_the_young'] },
  { topic: 'senior', words: ['old', 'senior', 'elder', 'retire', 'pension'], plays: ['service_for_seniors'] },
  {
    topic: 'segments',
    words: ['segment', 'cluster', 'group', 'cohort'],
    plays: ['target_top_spenders'],
    lists_segments: true,
  },
  {
    topic: 'spending',
    words: ['spend', 'predict', 'forecast', 'target', 'priorit', 'revenue'],
    plays: ['target_top_spenders'],
  },
  {
    topic: 'recommendations',
    words: ['recommend', 'suggest', 'advi', 'offer', 'campaign', 'promot'],
    plays: ['loyalty_for_high_spenders', 'premium_for_high_incomes'],
  },
  { topic: 'overview', words: [], plays: ['loyalty_for_high_spenders', 'premium_for_high_incomes', 'activate_low_spenders'] },
];

export const PLAYBOOK_1: RuleSetRecommendation = {
  capability: 'recommendation',
  version: 'playbook-1',
  traits: [...TRAITS],
  topics: TOPICS,
  plays: [...PLAYS],
  most_plays: 3,
  reference: REFERENCE_SEGMENTS,
  origin: 'written by hand; the reference segments are the shipped customers under the segmentation fitted-1',
};
