/** What every observation has, whatever was asked, in the same terms for both sides. */
import type { ResultOf } from '@cohortlens/contracts';

/** Codes that say the same of the input, whichever side says it. */
const SAME: Readonly<Record<string, string>> = { v1_refused: 'invalid_input' };

export const ABSENT = { status: 'absent', version: null, error: null, duration_ms: null } as const;

export function commonOf({ status, version, error, duration_ms }: ResultOf) {
  const code = status === 'ok' ? null : (error?.code ?? null);
  return { status, version, error: code === null ? null : (SAME[code] ?? code), duration_ms };
}
