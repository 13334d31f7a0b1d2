/** What a service does with the messages of a topic, and one of them in hand. */
import type { ErrorCode } from '@cohortlens/contracts';
import type { Intake } from '../flow.ts';
import type { Attributes, Envelope, Message, Outgoing } from '../message.ts';
import type { Outcome } from '../outcome.ts';
import type { LogRecord } from '../transport.ts';

export interface Handling extends Intake {
  readonly handle: (message: Message) => Outcome | Promise<Outcome>;
  /** What else to publish when a message is dead-lettered, e.g. the reply that ends a client's wait. */
  readonly onDeadLetter?: (attributes: Attributes, cause: ErrorCode) => readonly Outgoing[];
}

export interface Delivery {
  readonly record: LogRecord;
  readonly handling: Handling;
  /**
   * As it came; undefined when its headers are not those of a CloudEvent. The message that its handler has goes on with the trace of the
   * handling: what is sent follows from that one.
   */
  readonly envelope: Envelope | undefined;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
  /** Aborted: what is under way is called off. */
  readonly signal: AbortSignal;
}

/** Which attempt this is; the header may say anything when the message is foreign. */
export const attemptOf = (envelope: Envelope | undefined): number =>
  Math.max(1, Math.trunc(Number(envelope?.attributes.attempt ?? 1)) || 1);
