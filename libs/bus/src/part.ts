/** What messages tell of a request; a field that is told already stays as it is. */
export interface Part {
  /** The request's id. */
  readonly id: string;
  readonly first: object;
}

/** What was told first stays. */
export const joined = <P extends Part>(part: P, before: P | undefined): P =>
  before === undefined ? part : { ...part, first: { ...part.first, ...before.first } };
