/** The bus over Apache Kafka; an entry of its own, so that kafkajs is loaded only where it is used. */
export type { KafkaOptions } from './options.ts';
export { openKafka } from './transport.ts';
