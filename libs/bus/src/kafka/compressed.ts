/** Which topics may hold what cannot be read here, because somebody else made them, or they are older than what topics are made with. */
import type { Admin as KafkaAdmin } from 'kafkajs';
import { kafkajs } from './mended.ts';
import { PLAIN } from './topic-config.ts';

const [[NAME, WANTED]] = Object.entries(PLAIN) as [[string, string]];

export interface Stored {
  /** Those that are not told to unpack what comes compressed. */
  readonly compressed: readonly string[];
  /** Those of which it may not be asked. */
  readonly unknown: readonly string[];
}

type Admin = Pick<KafkaAdmin, 'describeConfigs'>;

async function ask(admin: Admin, topics: readonly string[]): Promise<readonly string[]> {
  const { TOPIC: type } = kafkajs.ConfigResourceTypes;
  const resources = topics.map((name) => ({ type, name, configNames: [NAME] }));
  const answer = await admin.describeConfigs({ includeSynonyms: false, resources });
  return answer.resources
    .filter(({ configEntries }) => configEntries.find(({ configName }) => configName === NAME)?.configValue !== WANTED)
    .map(({ resourceName }) => resourceName);
}

/** One of which it may not be asked spoils the answer for all: then each is asked of alone. */
export async function storedAs(admin: Admin, topics: readonly string[]): Promise<Stored> {
  const all = await ask(admin, topics).catch(() => undefined);
  if (all !== undefined) return { compressed: all, unknown: [] };
  const found: { compressed: string[]; unknown: string[] } = { compressed: [], unknown: [] };
  for (const topic of topics)
    await ask(admin, [topic]).then(
      (named) => found.compressed.push(...named),
      () => found.unknown.push(topic),
    );
  return found;
}
