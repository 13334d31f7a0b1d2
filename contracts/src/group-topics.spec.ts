import { expect, test } from '@jest/globals';
import { deadLettersOf, deadLetterTopic, retryTopic } from './group-topics.ts';
import { TOPICS, type TopicName } from './topics.ts';

test('a topic of dead letters is known by its name, and so are its topic and its group', () => {
  for (const topic of Object.keys(TOPICS) as TopicName[]) {
    expect(deadLettersOf(deadLetterTopic(topic, 'legacy-repeat'))).toEqual({ topic, group: 'legacy-repeat' });
    for (const other of [topic, retryTopic(topic, 'ledger')]) expect(deadLettersOf(other)).toBeUndefined();
  }
  expect(deadLettersOf('somebody.dlq.ledger')).toBeUndefined();
});
