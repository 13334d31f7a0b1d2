/** What ends a calibration early: an expected failure, with the exit code that it gives. */
export const EXIT = {
  ok: 0,
  /** The fit does not reach what is asked of it, or the server refused. */
  failed: 1,
  /** The command line or the customer table is wrong. */
  usage: 2,
  /** v1 or the API gave no answer. */
  unreachable: 3,
  /** No token was given, or it has not the role. */
  denied: 4,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exit: Exit;
  constructor(exit: Exit, message: string, cause?: unknown) {
    super(message, { cause });
    this.exit = exit;
  }
}
