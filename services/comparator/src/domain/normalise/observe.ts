/** What a side did, frozen, in the same terms for both sides. */
import type { Observation, PredictionResult } from '@cohortlens/contracts';

/** Codes that say the same of the input, whichever side says it. */
const SAME: Readonly<Record<string, string>> = { v1_refused: 'invalid_input' };

export const ABSENT: Observation = Object.freeze({
  status: 'absent',
  version: null,
  predicted_spending: null,
  confidence: null,
  error: null,
  duration_ms: null,
});

export function observe({ status, version, output, error, duration_ms }: PredictionResult): Observation {
  const code = error?.code ?? null;
  const ok = status === 'ok';
  return Object.freeze({
    status,
    version,
    predicted_spending: ok ? (output?.predicted_spending ?? null) : null,
    confidence: ok ? (output?.confidence ?? null) : null,
    error: ok || code === null ? null : (SAME[code] ?? code),
    duration_ms,
  });
}
