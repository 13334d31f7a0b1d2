/** Which topics may hold what cannot be read here, because somebody else made them, or they are older than what topics are made with. */
import type { Admin as KafkaAdmin } from 'kafkajs';
import { kafkajs } from './mended.ts';
import { PLAIN } from './topic-config.ts';

const [[NAME, WANTED]] = Object.entries(PLAIN) as [[string, string]];

/** Those of the topics that are not told to unpack what comes compressed. */
export async function storingCompressed(admin: KafkaAdmin, topics: readonly string[]): Promise<string[]> {
  const { TOPIC: type } = kafkajs.ConfigResourceTypes;
  const resources = topics.map((name) => ({ type, name, configNames: [NAME] }));
  const answer = await admin.describeConfigs({ includeSynonyms: false, resources });
  return answer.resources
    .filter(({ configEntries }) => configEntries.find(({ configName }) => configName === NAME)?.configValue !== WANTED)
    .map(({ resourceName }) => resourceName);
}
