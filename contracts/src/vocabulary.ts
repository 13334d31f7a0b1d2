/**
 * The terms in which recommendations are compared: a text is informational, what it names is not. Each name stands with the
 * phrases, in lower case, by which a text that was not written from these terms (v1's, Groq's) is recognised as naming it.
 */
export const VOCABULARY = {
  segments: {
    high_spending: ['highest spend', 'high spend', 'top spend', 'top decile', 'spend most', 'spends most', 'big spender'],
    low_spending: ['lowest spend', 'low spend', 'spend least', 'spends least'],
    high_income: ['highest income', 'high income', 'high-income', 'affluent'],
    low_income: ['lowest income', 'low income', 'low-income'],
    young: ['youngest', 'young'],
    senior: ['oldest', 'older', 'senior'],
  },
  actions: {
    target_first: ['target', 'start from', 'start with', 'prioriti'],
    loyalty: ['loyalty'],
    premium_upsell: ['upsell', 'premium'],
    activation: ['win back', 'activat', 'welcome offer'],
    value_bundle: ['bundle', 'discount'],
    digital_campaign: ['social', 'digital', 'app campaign'],
    personal_service: ['personal service', 'phone', 'in-store'],
  },
} as const;

export type SegmentName = keyof typeof VOCABULARY.segments;
export type ActionName = keyof typeof VOCABULARY.actions;

/** The names of one part of the vocabulary that a text names, in the order in which it first does. */
export function namesIn<N extends string>(text: string, terms: Readonly<Record<N, readonly string[]>>): N[] {
  const lower = text.toLowerCase();
  const places = (Object.entries(terms) as [N, readonly string[]][]).flatMap(([name, phrases]) => {
    const found = phrases.map((phrase) => lower.indexOf(phrase)).filter((place) => place >= 0);
    return found.length === 0 ? [] : [{ name, place: Math.min(...found) }];
  });
  return places.sort((a, b) => a.place - b.place).map(({ name }) => name);
}
