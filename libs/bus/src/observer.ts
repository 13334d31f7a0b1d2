/** Whoever looks on at the bus, for traces and metrics. Without one nothing is done for it. */
import type { Envelope, Message, Outgoing } from './message.ts';

export interface ObservedPublish {
  /** The trace context that each message goes with, in their order; undefined: it goes on with that of its cause. */
  readonly traceparents: readonly (string | undefined)[];
  /** All are durable, or the failure. */
  ended(failure?: unknown): void;
}

export interface ObservedHandling {
  /** The trace context of what comes of the message; undefined: the message's own. */
  readonly traceparent: string | undefined;
  /** All that came of it is durable. `cause`: why it is to be tried again or was put aside. */
  ended(outcome: 'done' | 'retry' | 'reject' | 'failed', cause?: string): void;
}

export interface BusObserver {
  publishing(messages: readonly Outgoing[], cause?: Envelope): ObservedPublish;
  handling(message: Message): ObservedHandling;
}

/** The publish, and its end told to whoever observes it. */
export async function untilEnded<T>(observed: ObservedPublish, publish: () => Promise<T>): Promise<T> {
  try {
    const positions = await publish();
    observed.ended();
    return positions;
  } catch (error) {
    observed.ended(error);
    throw error;
  }
}
