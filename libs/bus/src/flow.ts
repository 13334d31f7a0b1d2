/** What a service consumes and produces, as data: the bus refuses what is not declared, and the picture of the flow is drawn from it. */
import type { Side, TopicName } from '@cohortlens/contracts';
import type { Attributes } from './message.ts';

export interface Intake {
  readonly topic: TopicName;
  /** Only messages whose headers say so are decoded and handled; the others are done at once. */
  readonly when?: (attributes: Attributes) => boolean;
  /** Delays before the second and each further attempt, in milliseconds, where they are others than the service's. */
  readonly retryDelaysMs?: readonly number[];
}

export interface Flow {
  /** The service's name; also its consumer group. */
  readonly service: string;
  readonly consumes: readonly Intake[];
  /** Topics it keeps a full copy of, or listens to on every replica. */
  readonly follows: readonly TopicName[];
  /** Topics it publishes; `replies` stands for every reply topic. */
  readonly produces: readonly (TopicName | 'replies')[];
  /**
   * After it has taken something, what is published meanwhile may gather for so many milliseconds (default 0) before it is looked for
   * again, here and by whoever listens for it. Many small looks cost the brokers, the store and the service as much as their
   * work does. A lone message is taken at once, and views and replies are never late.
   */
  readonly gatherMs?: number;
  /**
   * Whether somebody waits for what comes of a message (default: of each). After a look that brought nothing of the kind more may gather, for
   * `UNAWAITED_MS`.
   */
  readonly awaited?: (attributes: Attributes) => boolean;
  /** Its handlers ask for no order: messages of one key are begun in the order of the log, but beside each other. */
  readonly unordered?: true;
}

/** What a service takes as its gatherMs that only keeps books of what others do. */
export const UNHURRIED_MS = 150;

/** What a service takes for which clients wait: less than what it saves a busy machine. */
export const BRISK_MS = 4;

/** What may gather where nobody waits: a client whose request comes then waits up to this much longer, and no longer than it notices. */
export const UNAWAITED_MS = 30;

/** The requests that a side is to handle: as the primary, or as the shadow. */
export const forSide =
  (side: Side) =>
  (attributes: Attributes): boolean =>
    attributes.primary === side || attributes.shadow === side;

/** The requests whose clients a side answers; whatever else it reads, nobody waits for. */
export const answeredBy =
  (side: Side) =>
  ({ primary, side: answered }: Attributes): boolean =>
    primary === side && answered === undefined;
