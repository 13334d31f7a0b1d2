import { type ErrorCode, ERRORS, type FieldError, type Problem } from '@cohortlens/contracts';

export interface ProblemOptions {
  /** What went wrong this time; the catalogue's title unless given. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** The request id. */
  readonly id?: string;
  readonly evidence?: Readonly<Record<string, unknown>>;
}

const declared = (code: ErrorCode): { readonly status?: number; readonly title: string } => ERRORS[code];

/** The problem document (RFC 9457) of a catalogue code; a code that is only for the bus is a 502 to a client. */
export function problem(code: ErrorCode, options: ProblemOptions = {}): Problem {
  const { status = 502, title } = declared(code);
  const detail = options.detail ?? title;
  return {
    type: `urn:cohortlens:error:${code}`,
    title,
    status,
    detail,
    statusCode: status,
    message: detail,
    code,
    ...(options.errors === undefined || options.errors.length === 0 ? {} : { errors: [...options.errors] }),
    ...(options.id === undefined ? {} : { id: options.id }),
    ...(options.evidence === undefined ? {} : { evidence: options.evidence }),
  };
}
