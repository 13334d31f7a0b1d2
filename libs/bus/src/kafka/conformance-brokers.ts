/** Where the integration specs find Kafka: KAFKA_BROKERS, or a container. They fail when there is neither. */
import { KafkaContainer } from '@testcontainers/kafka';

const IMAGE = 'confluentinc/cp-kafka:7.9.1';
const CLIENT_PORT = 9093;

export interface Brokers {
  readonly brokers: readonly string[];
  stop(): Promise<void>;
}

export async function findBrokers(): Promise<Brokers> {
  const given = process.env['KAFKA_BROKERS'];
  if (given) return { brokers: given.split(',').map((b) => b.trim()), stop: () => Promise.resolve() };
  try {
    const container = await new KafkaContainer(IMAGE).withKraft().start();
    return {
      brokers: [`${container.getHost()}:${String(container.getMappedPort(CLIENT_PORT))}`],
      stop: async () => {
        await container.stop();
      },
    };
  } catch (error) {
    throw new Error(
      'no Kafka to test with: set KAFKA_BROKERS=host:port, or start a container runtime (for @testcontainers/kafka)',
      {
        cause: error,
      },
    );
  }
}
