/** The forms of the system that are measured, and one of them at work under a load generator. */
import { type Env, type Shape, System, type TransportName } from '../../e2e/system.ts';
import { LoadGenerator } from './load.ts';

export interface Form {
  readonly side: string;
  readonly about: string;
  readonly transport: TransportName;
}

export const FORMS = {
  embedded: { side: 'the embedded system', about: 'the embedded system, one process', transport: 'embedded' },
  together: { side: 'one process on Kafka', about: 'all services in one process on Kafka and SQLite', transport: 'kafka' },
  apart: {
    side: 'every service its own process, on Kafka and MongoDB',
    about: 'every service as a process of its own on Kafka and MongoDB',
    transport: 'distributed',
  },
} as const satisfies Readonly<Record<string, Form>>;

export interface Running {
  readonly system: System;
  readonly load: LoadGenerator;
}

const ONE_OF_EACH: Shape = { replicas: 'all=1', ingresses: 1 };

export interface Wanted {
  readonly env?: Env;
  readonly shape?: Shape;
}

/** Runs the form while `work` does, and takes all of it away again. NODE_OPTIONS, e.g. for a profile, is the system's too. */
export async function running<T>(
  { transport }: Form,
  signal: AbortSignal,
  work: (running: Running) => Promise<T>,
  { env = {}, shape = ONE_OF_EACH }: Wanted = {},
): Promise<T> {
  const { NODE_OPTIONS: options } = process.env;
  const system = await System.start(transport, { ...(options ? { NODE_OPTIONS: options } : {}), ...env }, shape);
  try {
    const load = await LoadGenerator.start(signal);
    try {
      return await work({ system, load });
    } finally {
      await load.stop();
    }
  } finally {
    await system.dispose();
  }
}
