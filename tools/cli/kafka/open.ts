/** The topics, as an operator's tool uses them: it reads, and publishes signed commands; it makes no topic and joins no service's group. */
import { Bus } from '@cohortlens/bus';
import { openKafka } from '@cohortlens/bus/kafka';
import { type Config, ConfigError, type KafkaSecurity, kafkaSecurity, readConfig } from '@cohortlens/config';
import { CAPABILITIES, diffsTopic } from '@cohortlens/contracts';
import { randomUUID } from 'node:crypto';
import type { Context } from '../command.ts';
import { EXIT, Failure, usage } from '../exit.ts';

export interface Topics {
  readonly bus: Bus;
  readonly config: Config;
  close(): Promise<void>;
}

const GRACE_MS = 1_000;

/** What the services read from the same variables, to reach the same brokers. */
async function configOf(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Config & { readonly security: KafkaSecurity }> {
  try {
    const config = readConfig(env);
    if (config.brokers.length === 0) throw usage('--via kafka needs KAFKA_BROKERS', 'KAFKA_BROKERS=host:9092 npx cohortlens …');
    return { ...config, security: await kafkaSecurity(config) };
  } catch (error) {
    throw error instanceof ConfigError ? usage(error.message) : error;
  }
}

/** A Failure when no broker answers in time, or they know nothing of CohortLens. */
export async function openTopics({ io, settings }: Pick<Context, 'io' | 'settings'>): Promise<Topics> {
  const config = await configOf(io.env);
  const { brokers, topicPrefix: prefix, security } = config;
  const away = (error: unknown): Failure =>
    new Failure(
      EXIT.unreachable,
      `cannot reach Kafka at ${brokers.join(',')}: ${error instanceof Error ? error.message : String(error)}`,
      {
        code: 'bus_unavailable',
        cause: error,
      },
    );
  const options = {
    brokers,
    clientId: 'cohortlens-cli',
    publishDeadlineMs: settings.timeoutMs,
    log: () => undefined,
    ...security,
  };
  const transport = await openKafka(options).catch((error: unknown) => {
    throw away(error);
  });
  try {
    const topics = await transport.topics();
    if (!topics.includes(`${prefix}flags.commands`))
      throw new Failure(
        EXIT.unreachable,
        `Kafka at ${brokers.join(',')} has no topics of CohortLens with the prefix '${prefix}'`,
        {
          hint: 'Start CohortLens on these brokers first, or give its TOPIC_PREFIX.',
        },
      );
  } catch (error) {
    await transport.close();
    throw error instanceof Failure ? error : away(error);
  }
  const dead: { cause?: Error } = {};
  const bus = new Bus({
    transport,
    prefix,
    instance: `cli-${randomUUID().slice(0, 8)}`,
    flow: {
      service: 'cli',
      consumes: [],
      follows: ['flags.state', 'flags.events', 'instances', ...CAPABILITIES.map(diffsTopic)],
      produces: ['flags.commands'],
    },
    events: { failure: () => undefined, deadLetter: () => undefined, dead: (cause) => (dead.cause = cause) },
  });
  return {
    bus,
    config,
    close: async () => {
      await bus.close(GRACE_MS);
      await transport.close();
    },
  };
}
