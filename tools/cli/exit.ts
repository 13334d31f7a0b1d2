/** How a command ends: the documented exit codes, and a failure as an error that carries one. */
export const EXIT = {
  ok: 0,
  /** It was asked and refused, or what was checked does not hold. */
  failed: 1,
  /** The command line is wrong, or a confirmation is missing. */
  usage: 2,
  /** Nothing answered in time, or not what was asked for, or what answered cannot work now; or this tool has failed. */
  unreachable: 3,
  /** No valid token, or not the role. */
  denied: 4,
  /** There is nothing to judge by: no request, no comparison, a ledger that has not read everything. */
  noEvidence: 5,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_MEANINGS: Readonly<Record<ExitCode, string>> = {
  0: 'All is well.',
  1: 'It was refused, or what was checked does not hold.',
  2: 'The command line is wrong, or a confirmation is missing (`--yes`).',
  3: 'Nothing answered in time, or not with what was asked; the message names the URL or the brokers. Or this tool has failed.',
  4: 'No valid token, or an account without the role.',
  5: 'There is nothing to judge by: no request or no comparison in the span that was asked for, or a ledger that has not read everything.',
};

export interface FailureDetail {
  /** A code of the error catalogue, when the server gave one. */
  readonly code?: string | undefined;
  /** What to do about it. */
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/** An expected failure: its message is shown, without a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exit: ExitCode;
  readonly code: string | undefined;
  readonly hint: string | undefined;

  constructor(exit: ExitCode, message: string, { code, hint, cause }: FailureDetail = {}) {
    super(message, { cause });
    this.exit = exit;
    this.code = code;
    this.hint = hint;
  }
}
export const usage = (message: string, hint?: string): Failure => new Failure(EXIT.usage, message, { hint });

/** A failure as programs are told of it. */
export const failureJson = ({ message, code, hint, exit }: Failure) => ({
  error: { message, code: code ?? null, hint: hint ?? null, exit },
});
