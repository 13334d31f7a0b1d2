/** What opening MongoDB takes, and the numbers that its parts agree on. */
export interface MongoOptions {
  /** mongodb://… or mongodb+srv://…, with credentials, TLS and other options as the server's users write them. */
  readonly url: string;
  /** The database, when the URL names none (default `cohortlens`). */
  readonly database?: string;
  /** A PEM file with the authorities that the server's certificate is checked by; given, TLS is used. */
  readonly caFile?: string;
  /** A PEM file with this client's certificate and key; given, TLS is used. */
  readonly certificateFile?: string;
  /** How long an operation may take, with its waiting, before it rejects with StoreError (default 5 s). */
  readonly deadlineMs?: number;
  /** Connections at most (default 16). */
  readonly poolSize?: number;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  /** Told when the replica set was made anew: this store finds its primary no more, one that is opened now does. */
  readonly onAnew?: () => void;
}

export const DEADLINE_MS = 5_000;
export const POOL_SIZE = 16;
export const DATABASE = 'cohortlens';

/** Each by itself leaves a way for a hung server to hold a caller; together they end in less than the deadline. */
export const TIMEOUTS = {
  serverSelectionTimeoutMS: 2_000,
  connectTimeoutMS: 1_000,
  socketTimeoutMS: 2_500,
  waitQueueTimeoutMS: 2_000,
  /** How soon a server that came back is noticed. */
  heartbeatFrequencyMS: 2_000,
} as const;
/** What the server itself gives up after: just before its client does. */
export const SERVER_MS = 2_400;
/** How long declaring a collection may take: a new index of a large one is built meanwhile. */
export const DECLARE_MS = 60_000;

/** Documents that are read and written together at most, when more than one operation brings them. */
export const BATCH = 1_000;
/**
 * After a group of changes: those that come meanwhile go together. A lone one is written at once, for what costs the server and whoever
 * waits is the number of the groups.
 */
export const REST_MS = 6;
/** Between attempts while the server is away, and at most between attempts while others are faster. */
export const PAUSE_MS = 100;
/** Of a collection whose documents are rewritten, those that were seen last: each is kept whole. */
export const REMEMBERED = 1_000;
