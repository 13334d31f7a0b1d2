/** TLS and SASL of the Kafka client, from the configuration and the files that it names. */
import { readFile } from 'node:fs/promises';
import type { KafkaOptions } from '@cohortlens/bus/kafka';
import { type Config, ConfigError } from '@cohortlens/config';

/** The file's text; ConfigError, which names the variable, when it cannot be read. */
async function pem(variable: string, path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new ConfigError(`${variable}: ${error instanceof Error ? error.message : String(error)}`);
  });
}

export async function kafkaSecurity(config: Config): Promise<Pick<KafkaOptions, 'ssl' | 'sasl'>> {
  const { kafkaTls, kafkaCaFile, kafkaCertFile, kafkaKeyFile, kafkaMechanism, kafkaUser, kafkaPassword } = config;
  const ssl = {
    ...(kafkaCaFile === undefined ? {} : { ca: [await pem('KAFKA_CA_FILE', kafkaCaFile)] }),
    ...(kafkaCertFile === undefined ? {} : { cert: await pem('KAFKA_CERT_FILE', kafkaCertFile) }),
    ...(kafkaKeyFile === undefined ? {} : { key: await pem('KAFKA_KEY_FILE', kafkaKeyFile) }),
  };
  return {
    ...(kafkaTls || Object.keys(ssl).length > 0 ? { ssl } : {}),
    ...(kafkaMechanism === undefined
      ? {}
      : { sasl: { mechanism: kafkaMechanism, username: kafkaUser, password: kafkaPassword } as KafkaOptions['sasl'] }),
  };
}
