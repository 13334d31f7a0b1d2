/** The runbook's six rows: what is asked, and the p95 that it must stay below. */
import { drawn, predictionQuestions, realCustomers, segmentQuestions } from '../script/sample.ts';

export interface Row {
  /** As the runbook has it. */
  readonly name: string;
  readonly targetMs: number;
  readonly path: string;
  /** Absent: a GET. */
  readonly body?: unknown;
  /** It counts in the plan. */
  readonly metered: boolean;
}

const QUESTION = 'Which customers should we target first, and with what?';

/** The bodies are real customers, drawn by seed. */
export function rowsOf(seed: number): readonly Row[] {
  const customers = realCustomers();
  const segments = (count: number): unknown => drawn(segmentQuestions(customers), count, seed).map(({ body }) => body);
  const [prediction] = drawn(predictionQuestions(customers), 1, seed);
  return [
    { name: 'health', targetMs: 100, path: '/api/v2/health', metered: false },
    { name: 'usage', targetMs: 200, path: '/api/v2/usage', metered: false },
    { name: 'predict', targetMs: 500, path: '/api/v2/predict-spending', body: prediction?.body, metered: true },
    { name: 'segment (10x)', targetMs: 500, path: '/api/v2/segment', body: segments(10), metered: true },
    { name: 'segment (100x)', targetMs: 1_000, path: '/api/v2/segment', body: segments(100), metered: true },
    {
      name: 'recommendations',
      targetMs: 2_500,
      path: '/api/v2/recommendations/natural',
      body: { query: QUESTION },
      metered: true,
    },
  ];
}
