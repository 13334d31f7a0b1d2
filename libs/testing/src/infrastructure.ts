/** Where suites find Kafka and MongoDB: where the environment says, or in containers. They fail when there is neither. */
import { containerMachine, type Machine } from './machine.ts';
import { freePort } from './ports.ts';

export interface Kafka {
  /** host:port of any of the brokers. */
  readonly brokers: readonly string[];
  /** The container, if one was started: it may be killed and started again, paused and resumed. */
  readonly machine?: Machine;
  /** Removes the container, if one was started. */
  stop(): Promise<void>;
}
export interface Mongo {
  readonly url: string;
  readonly machine?: Machine;
  stop(): Promise<void>;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Of the versions that docker-compose.yml deploys. @testcontainers/kafka starts Confluent's images alone: their 8.3 is Kafka 4.3. */
export const KAFKA_IMAGE = 'confluentinc/cp-kafka:8.3.2';
export const MONGO_IMAGE = 'mongo:6.0.27';
/** The port that the container's clients use. */
const KAFKA_PORT = 9093;
const MONGO_PORT = 27_017;

const MISSING = {
  kafka: 'no Kafka to test with: set KAFKA_BROKERS=host:port, or start a container runtime (for @testcontainers/kafka)',
  mongo: 'no MongoDB to test with: set MONGO_URL=mongodb://…, or start a container runtime (for @testcontainers/mongodb)',
} as const;

/** The brokers that the environment names in KAFKA_BROKERS; undefined when it names none. */
export function namedBrokers(env: Variables = process.env): readonly string[] | undefined {
  const brokers = (env['KAFKA_BROKERS'] ?? '').split(',').map((broker) => broker.trim());
  const named = brokers.filter((broker) => broker !== '');
  return named.length === 0 ? undefined : named;
}

/** The server that the environment names in MONGO_URL; undefined when it names none. */
export const namedMongo = (env: Variables = process.env): string | undefined => env['MONGO_URL'] || undefined;

/** Published on a port that it has again when it is started again, unlike one that the runtime chooses. */
const lasting = async (container: number) => ({ container, host: await freePort() });

const nothing = (): Promise<void> => Promise.resolve();

async function contained<T>(missing: string, start: () => Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    throw new Error(`${missing}; ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Those of KAFKA_BROKERS, else a broker in a container. Rejects, naming both ways, when there is neither. */
export async function findKafka(env: Variables = process.env): Promise<Kafka> {
  const brokers = namedBrokers(env);
  if (brokers !== undefined) return { brokers, stop: nothing };
  return contained(MISSING.kafka, async () => {
    // Loaded only here: what never starts a container runs without development packages.
    const { KafkaContainer } = await import('@testcontainers/kafka');
    const container = await new KafkaContainer(KAFKA_IMAGE)
      .withKraft()
      .withExposedPorts(await lasting(KAFKA_PORT))
      .start();
    const broker = `${container.getHost()}:${String(container.getMappedPort(KAFKA_PORT))}`;
    const machine = containerMachine(container.getId());
    return { brokers: [broker], machine, stop: async () => void (await container.stop()) };
  });
}

/** The server of MONGO_URL, else one in a container. Rejects, naming both ways, when there is neither. */
export async function findMongo(env: Variables = process.env): Promise<Mongo> {
  const url = namedMongo(env);
  if (url !== undefined) return { url, stop: nothing };
  return contained(MISSING.mongo, async () => {
    const { MongoDBContainer } = await import('@testcontainers/mongodb');
    const container = await new MongoDBContainer(MONGO_IMAGE).withExposedPorts(await lasting(MONGO_PORT)).start();
    // The set names itself by an address inside the container.
    const url = `${container.getConnectionString()}/?directConnection=true`;
    return { url, machine: containerMachine(container.getId()), stop: async () => void (await container.stop()) };
  });
}
