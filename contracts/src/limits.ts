/** Every limit and default of the HTTP surface and the bus, once, with its meaning. Units are in the names. Configuration may override the ones it names. */
const TABLE = {
  bodyBytes: [4 * 1024 * 1024, 'A body that is declared large: those of analytics, and rule sets.'],
  smallBodyBytes: [32 * 1024, "Every other body, a login's among them, and every body of who has no token."],
  connections: [
    2_048,
    'Of clients with one ingress. Who has no token holds at most a small body and 16 KiB of headers on each. Beyond it idle ones make room.',
  ],
  jsonDepth: [64, 'How deep objects and arrays of a body may lie in each other.'],
  segmentRows: [10_000, 'Rows of one segmentation; a body with more is refused by its length alone.'],
  fieldErrors: [
    20,
    'Fields that a refusal names. At so many errors a body is looked at no further, so that a refusal costs little whatever the body.',
  ],
  busMessageBytes: [4 * 1024 * 1024, 'A message on the bus, as it is written.'],
  requestDeadlineMs: [10_000, 'A request has an answer by then, or 504.'],
  failoverShare: [
    0.5,
    'When v2 has not answered within this share of the time that is left when its request is published, v1 is asked.',
  ],
  publishDeadlineMs: [3_000, 'A message is acknowledged by then, or 503.'],
  queryDeadlineMs: [3_000, 'A question to a service (diffs, ledger) has an answer by then.'],
  inFlight: [1_024, 'Requests under way at once, on an instance; the next is 503.'],
  clientQuestions: [128, "Clients' questions what became of a request that wait for an answer at once, on an instance."],
  apiUsagePerMonth: [1_000_000, 'Requests of a tenant; the next is 429.'],
  loginsPerMinute: [10, 'For an account and address; of IPv6 a /64 counts as one address.'],
  accountsOfAnAddress: [
    20,
    'So many times loginsPerMinute may an address try, whatever the names: it may be that of many clients.',
  ],
  addressesOfAnAccount: [
    10,
    'So many times loginsPerMinute may an account be tried, from all addresses that it has not logged in from.',
  ],
  tokenLifetimeS: [3_600, 'How long a token is good.'],
  idempotencyWindowMs: [24 * 60 * 60_000, 'How long a key stands for its request.'],
  comparatorWindowMs: [30_000, 'How long a comparison waits for the other side.'],
  v1RepeatShare: [0.1, 'The share of the compared requests that v1 is asked a second time.'],
  v1RepeatsAtOnce: [4, 'Second questions to v1 under way at once, on an instance and partition.'],
  diffTextCharacters: [300, "How much of a recommendation's text stands in a diff."],
  exportRows: [100_000, 'Diffs in one export; what is more goes on from the cursor that it ends with.'],
  exportPageRows: [500, 'Diffs that an export reads at once.'],
  exportsAtOnce: [4, 'Exports under way at once, on an instance.'],
  exportDeadlineMs: [10 * 60_000, 'An export ends by then, with the cursor to go on from.'],
  recordedRequests: [10_000, 'Requests that one question for recordings looks at.'],
  recordedRows: [100_000, 'Rows of segmentations that the answer to one question for recordings has.'],
  heartbeatMs: [2_000, 'How often an instance gives a sign of life.'],
  instanceLeaseMs: [10_000, 'An instance not heard for this long is not live.'],
  handlerDeadlineMs: [30_000, 'A handler of a message ends by then; else it counts as failed.'],
  v1DeadlineMs: [25_000, 'For a turn with v1 and its answer together: less than a handler may take.'],
} as const satisfies Readonly<Record<string, readonly [value: number, meaning: string]>>;

type Table = typeof TABLE;
type Name = keyof Table;
const column = <C>(at: 0 | 1): C => Object.fromEntries(Object.entries(TABLE).map(([name, row]) => [name, row[at]])) as C;

export const LIMITS: { readonly [N in Name]: Table[N][0] } = column(0);
/** What each limit bounds, a sentence or two. */
export const LIMIT_MEANINGS: Readonly<Record<Name, string>> = column(1);

/** What v1 is asked for comparison when v2 answers: the default of the flag control_percent. */
export const DEFAULT_CONTROL_PERCENT = 10;

/** Delays before each further attempt of a failing handler; when they are used up, the message is dead-lettered. */
export const RETRY_DELAYS_MS = [200, 1_000, 5_000] as const;
/** The same of what only books are kept of: a fact is not given up while the store may come back, for hours rather than seconds. */
export const BOOK_RETRY_DELAYS_MS: readonly number[] = [1_000, 5_000, 30_000, ...Array.from({ length: 240 }, () => 60_000)];
