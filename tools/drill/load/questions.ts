/** What the clients ask: each its own figures, so that an answer which belongs to another request is noticed. */
import type { PathVersion } from '@cohortlens/contracts';
import { CUSTOMER } from '../../e2e/client.ts';
import type { Question } from './call.ts';

const PROFESSIONS = ['Engineer', 'Doctor', 'Artist', 'Lawyer', 'Executive'] as const;

export function prediction(n: number, path: PathVersion): Question {
  const body = {
    ...CUSTOMER,
    age: 18 + (n % 60),
    annual_income: 10_000 + ((n * 997) % 90_000),
    work_experience: n % 15,
    family_size: 1 + (n % 7),
    profession: PROFESSIONS[n % PROFESSIONS.length],
  };
  return { route: 'predict-spending', path, body };
}

function segmentation(n: number, path: PathVersion): Question {
  const row = (i: number) => ({
    Age: 18 + ((n + i * 17) % 60),
    'Annual Income ($)': 10_000 + ((n * 991 + i * 30_011) % 90_000),
    'Spending Score (1-100)': 1 + ((n + i * 37) % 100),
  });
  return { route: 'segment', path, body: [row(0), row(1), row(2)] };
}

const recommendation = (n: number, path: PathVersion): Question => ({
  route: 'recommendations/natural',
  path,
  body: { query: `Which customers should we target first with offer ${String(n)}?` },
});

/** Mostly predictions; of ten one segmentation and one recommendation. On both paths in turn: an odd n goes to v2's. */
export function mixed(n: number, path: PathVersion): Question {
  if (n % 10 === 4) return segmentation(n, path);
  return n % 10 === 7 ? recommendation(n, path) : prediction(n, path);
}

/** The services that a prediction needs, and all others of them beside. */
export const CORE = ['flags', 'ingress', 'prediction', 'legacy', 'ledger', 'comparator'] as const;

/** What the form of a drill asks: the short one predictions alone, so that two of the services need not run. */
export const asked = (long: boolean): { readonly services: readonly string[]; readonly question: (n: number) => Question } => ({
  services: long ? [...CORE, 'segmentation', 'recommendation'] : CORE,
  question: (n) => (long ? mixed : prediction)(n, n % 2 === 0 ? 'v1' : 'v2'),
});
