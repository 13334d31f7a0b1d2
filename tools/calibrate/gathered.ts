/** What a fit starts from, wherever it was gathered. */
export interface Gathered<S> {
  readonly samples: readonly S[];
  /** Customers without an answer, or whom v1 refuses. */
  readonly unanswered: number;
  /** v1 against itself: how many were asked twice, and the mean relative difference (labels: the share that differs). */
  readonly self: { readonly asked: number; readonly difference: number };
}
