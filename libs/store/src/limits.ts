/** What the port promises to bound, once for all adapters. */
export const STORE_LIMITS = {
  /** Documents, ids, changes or values in one call. */
  listLength: 10_000,
  /** Documents of one page. */
  pageLength: 10_000,
  /** Levels of a document; MongoDB takes no more. */
  depth: 100,
  /** Documents of the operations that wait for a commit. */
  waiting: 100_000,
} as const;
