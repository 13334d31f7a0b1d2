/** From v1's HTTP response to the answer that the domain knows: a table of its statuses. Pure. */
import type { Capability, FieldError } from '@cohortlens/contracts';
import { type Asked, type V1Answer, type V1Refusal, v1Error, v1Refused } from '../domain/ask-v1.ts';
import { readOutput } from '../domain/read-output.ts';

const FAILURES: Readonly<Record<number, (body: unknown) => V1Refusal>> = {
  400: readComplaint,
  401: () => v1Error('v1_failed', 'v1 did not take our token (401): JWT_SECRET must be the same on both sides'),
  422: readRefusal,
  429: () => v1Error('v1_throttled', 'v1 answered 429: its own limit is reached'),
};

/** What v1's status and body (as text) amount to. Whatever is not in v1's contract is v1's failure. */
export function readV1Response<C extends Capability>(asked: Asked<C>, status: number, text: string): V1Answer<C> {
  const failure = FAILURES[status];
  if (!failure && status !== 200) return v1Error('v1_failed', `v1 answered ${status}`);
  try {
    const body: unknown = JSON.parse(text);
    if (failure) return failure(body);
    const output = readOutput(asked.capability as C, body, asked.input);
    return output ? { status: 'ok', output } : v1Error('v1_failed', `v1 answered 200 with a body that is no ${asked.capability}`);
  } catch (error) {
    if (error instanceof SyntaxError) return v1Error('v1_failed', `v1 answered ${status} with a body that is not JSON`);
    throw error;
  }
}

/** v1's own 400: {detail: "Missing column: Age"}. */
function readComplaint(body: unknown): V1Refusal {
  const { detail } = (body ?? {}) as { detail?: unknown };
  const [, column] = /^Missing column: (.{1,200})$/.exec(String(detail)) ?? [];
  if (column === undefined) return v1Error('v1_failed', 'v1 answered 400 without naming a column');
  return v1Refused('v1 refused the input', [{ field: column, reason: 'no row has this column' }]);
}

/** FastAPI's 422: {detail: [{loc: ["body", "age"], msg}]}. */
function readRefusal(body: unknown): V1Refusal {
  const { detail } = (body ?? {}) as { detail?: unknown };
  if (!Array.isArray(detail)) return v1Error('v1_failed', 'v1 answered 422 without saying why');
  return v1Refused('v1 refused the input', detail.slice(0, 100).map(fieldError));
}

function fieldError(item: unknown): FieldError {
  const { loc, msg } = (item ?? {}) as { loc?: unknown; msg?: unknown };
  const path = Array.isArray(loc) ? loc.filter((part, i) => !(i === 0 && part === 'body')) : [];
  return { field: path.join('.').slice(0, 200), reason: String(msg ?? 'invalid').slice(0, 500) };
}
