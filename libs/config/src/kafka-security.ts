/** TLS and SASL of a Kafka client, from the configuration and the files that it names. */
import { readFile } from 'node:fs/promises';
import { ConfigError } from './read.ts';
import type { Config } from './variables.ts';

type Mechanism = NonNullable<Config['kafkaMechanism']>;

/** As kafkajs takes it; PEM texts, absent where the system's own will do. */
export interface KafkaSecurity {
  readonly ssl?: { readonly ca?: string[]; readonly cert?: string; readonly key?: string };
  readonly sasl?: {
    [M in Mechanism]: { readonly mechanism: M; readonly username: string; readonly password: string };
  }[Mechanism];
}

/** The file's text; ConfigError, which names the variable, when it cannot be read. */
async function pem(variable: string, path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new ConfigError(`${variable}: ${error instanceof Error ? error.message : String(error)}`);
  });
}

/** Everything that connects to Kafka is given this. Rejects with ConfigError when a file cannot be read. */
export async function kafkaSecurity(config: Config): Promise<KafkaSecurity> {
  const { kafkaTls, kafkaCaFile, kafkaCertFile, kafkaKeyFile, kafkaMechanism, kafkaUser, kafkaPassword } = config;
  const ssl = {
    ...(kafkaCaFile === undefined ? {} : { ca: [await pem('KAFKA_CA_FILE', kafkaCaFile)] }),
    ...(kafkaCertFile === undefined ? {} : { cert: await pem('KAFKA_CERT_FILE', kafkaCertFile) }),
    ...(kafkaKeyFile === undefined ? {} : { key: await pem('KAFKA_KEY_FILE', kafkaKeyFile) }),
  };
  const as = { username: kafkaUser, password: kafkaPassword };
  const sasl = kafkaMechanism && ({ mechanism: kafkaMechanism, ...as } as NonNullable<KafkaSecurity['sasl']>);
  return {
    ...(kafkaTls || Object.keys(ssl).length > 0 ? { ssl } : {}),
    ...(sasl === undefined ? {} : { sasl }),
  };
}
