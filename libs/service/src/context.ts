/** What a service is given to run with, and what it gives back; the same in one process and in many. */
import type { Bus, Flow } from '@cohortlens/bus';
import type { Config } from '@cohortlens/config';
import type { Store } from '@cohortlens/store';
import type { Telemetry, Tracer } from '@cohortlens/telemetry';

export interface ServiceContext {
  readonly config: Config;
  /** This service's bus: its flow is checked, its topics are provisioned. */
  readonly bus: Bus;
  readonly store: Store;
  readonly telemetry: Telemetry;
  /** Begins spans in the service's name; absent when nothing is traced. */
  readonly tracer?: Tracer;
  /** The replica's name, e.g. prediction-0. */
  readonly instance: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface RunningService {
  /** Undefined when it can do its work; else why it cannot. */
  notReady(): string | undefined;
  /** Where it listens, when it does. */
  readonly url?: string;
  /** The flag state that it has applied; a service without its own leaves it to the presence. */
  applied?(): { readonly epoch: string; readonly at: number };
  /** Drains and stops; the bus transport, the store and telemetry are closed by whoever opened them. */
  stop(): Promise<void>;
}

/** A service as its package exports it. */
export interface Service {
  readonly flow: Flow;
  start(context: ServiceContext): Promise<RunningService>;
}
