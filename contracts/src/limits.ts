/** Every limit and default of the HTTP surface and the bus, once. Units are in the names. Configuration may override the ones it names. */
export const LIMITS = {
  /** For the bodies that are declared large: those of analytics, and rule sets. */
  bodyBytes: 4 * 1024 * 1024,
  /** For every other body, a login's among them. */
  smallBodyBytes: 32 * 1024,
  /** Of clients with one ingress. Who has no token holds at most a small body and 16 KiB of headers on each. Beyond it idle ones make room. */
  connections: 2_048,
  jsonDepth: 64,
  /** Rows of one segmentation; a body with more is refused by its length alone. */
  segmentRows: 10_000,
  /** Fields that a refusal names. At so many errors a body is looked at no further, so that a refusal costs little whatever the body. */
  fieldErrors: 20,
  busMessageBytes: 4 * 1024 * 1024,
  requestDeadlineMs: 10_000,
  /** When v2 has not answered within this share of the time that is left when its request is published, v1 is asked. */
  failoverShare: 0.5,
  publishDeadlineMs: 3_000,
  queryDeadlineMs: 3_000,
  inFlight: 1_024,
  /** Clients' questions what became of a request that wait for an answer at once, on an instance. */
  clientQuestions: 128,
  apiUsagePerMonth: 1_000_000,
  /** For an account and address; of IPv6 a /64 counts as one address. */
  loginsPerMinute: 10,
  /** So many times loginsPerMinute may an address try, whatever the names: it may be that of many clients. */
  accountsOfAnAddress: 20,
  /** So many times loginsPerMinute may an account be tried, from all addresses that it has not logged in from. */
  addressesOfAnAccount: 10,
  tokenLifetimeS: 3_600,
  idempotencyWindowMs: 24 * 60 * 60_000,
  comparatorWindowMs: 30_000,
  /** The share of the compared requests that v1 is asked a second time. */
  v1RepeatShare: 0.1,
  /** Second questions to v1 under way at once, on an instance and partition. */
  v1RepeatsAtOnce: 4,
  /** How much of a recommendation's text stands in a diff. */
  diffTextCharacters: 300,
  /** Diffs in one export; what is more goes on from the cursor that it ends with. */
  exportRows: 100_000,
  exportPageRows: 500,
  /** Exports at once on an instance. */
  exportsAtOnce: 4,
  exportDeadlineMs: 10 * 60_000,
  /** Requests that one question for recordings looks at, and rows of segmentations that its answer has. */
  recordedRequests: 10_000,
  recordedRows: 100_000,
  heartbeatMs: 2_000,
  /** An instance not heard for this long is not live. */
  instanceLeaseMs: 10_000,
  handlerDeadlineMs: 30_000,
  /** For a turn with v1 and its answer together: less than a handler may take. */
  v1DeadlineMs: 25_000,
} as const;

/** What v1 is asked for comparison when v2 answers: the default of the flag control_percent. */
export const DEFAULT_CONTROL_PERCENT = 10;

/** Delays before each further attempt of a failing handler; when they are used up, the message is dead-lettered. */
export const RETRY_DELAYS_MS = [200, 1_000, 5_000] as const;
/** The same of what only books are kept of: a fact is not given up while the store may come back, for hours rather than seconds. */
export const BOOK_RETRY_DELAYS_MS: readonly number[] = [1_000, 5_000, 30_000, ...Array.from({ length: 240 }, () => 60_000)];
