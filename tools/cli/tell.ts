/** A failure as people read it, or as JSON for programs; on stderr. */
import { type Failure, failureJson } from './exit.ts';
import type { Io } from './io.ts';

export function tell(failure: Failure, io: Io, json: boolean): void {
  if (json) return io.err(JSON.stringify(failureJson(failure)));
  io.err(`cohortlens: ${failure.message}`);
  if (failure.hint !== undefined) io.err(`  ${failure.hint}`);
}
