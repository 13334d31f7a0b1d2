/** A failure as people read it, or as JSON for programs; on stderr. */
import type { Failure } from './exit.ts';
import type { Io } from './io.ts';

export function tell({ message, code, hint, exit }: Failure, io: Io, json: boolean): void {
  if (json) return io.err(JSON.stringify({ error: { message, code: code ?? null, hint: hint ?? null, exit } }));
  io.err(`cohortlens: ${message}`);
  if (hint !== undefined) io.err(`  ${hint}`);
}
