/** From v1's HTTP response to the answer that the domain knows: a table of its statuses. Pure. */
import { type FieldError, type PredictionOutput, validators } from '@cohortlens/contracts';
import { type V1Answer, v1Error } from '../domain/ask-v1.ts';

const READERS: Readonly<Record<number, (body: unknown) => V1Answer>> = {
  200: readOutput,
  401: () => v1Error('v1_failed', 'v1 did not take our token (401): JWT_SECRET must be the same on both sides'),
  422: readRefusal,
  429: () => v1Error('v1_throttled', 'v1 answered 429: its own limit is reached'),
};

/** What v1's status and body (as text) amount to. Whatever is not in v1's contract is v1's failure. */
export function readV1Response(status: number, text: string): V1Answer {
  const reader = READERS[status];
  if (!reader) return v1Error('v1_failed', `v1 answered ${status}`);
  try {
    return reader(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return v1Error('v1_failed', `v1 answered ${status} with a body that is not JSON`);
    throw error;
  }
}

function readOutput(body: unknown): V1Answer {
  const { predicted_spending, confidence } = (body ?? {}) as Partial<PredictionOutput>;
  const output: unknown = { predicted_spending, confidence };
  if (validators['prediction-output'](output)) return { status: 'ok', output };
  return v1Error('v1_failed', 'v1 answered 200 with a body that is no prediction');
}

/** FastAPI's 422: {detail: [{loc: ["body", "age"], msg}]}. */
function readRefusal(body: unknown): V1Answer {
  const { detail } = (body ?? {}) as { detail?: unknown };
  if (!Array.isArray(detail)) return v1Error('v1_failed', 'v1 answered 422 without saying why');
  const errors = detail.slice(0, 100).map(fieldError);
  return { status: 'refused', error: { code: 'v1_refused', message: 'v1 refused the input', errors } };
}

function fieldError(item: unknown): FieldError {
  const { loc, msg } = (item ?? {}) as { loc?: unknown; msg?: unknown };
  const path = Array.isArray(loc) ? loc.filter((part, i) => !(i === 0 && part === 'body')) : [];
  return { field: path.join('.').slice(0, 200), reason: String(msg ?? 'invalid').slice(0, 500) };
}
