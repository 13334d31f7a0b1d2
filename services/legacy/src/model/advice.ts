/** v1's answers to questions: four texts, chosen by what the question contains. They are v1's own, word for word. */
const TEXTS = [
  {
    asked: ['segment', 'cluster'],
    text: 'Customers are grouped by age, income and spending score; start from the segment with the highest spend.',
  },
  { asked: ['predict', 'spend'], text: 'Rank customers by predicted spending and target the top decile first.' },
  { asked: ['recommend'], text: 'Offer loyalty programs to high spenders and premium upsells to high incomes.' },
] as const;
const OTHERWISE = 'Ask about segments, predictions or recommendations for more detail.';

export function adviceOn(query: string): string {
  const question = query.toLowerCase();
  return TEXTS.find(({ asked }) => asked.some((word) => question.includes(word)))?.text ?? OTHERWISE;
}
