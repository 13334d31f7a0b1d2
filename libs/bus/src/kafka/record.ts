/** From kafkajs' messages to the port's records. Headers may come from anywhere: whatever they hold becomes text. */
import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { Headers, LogRecord } from '../transport.ts';
import { readOf } from './record-decoder.ts';

/** A header given several times counts as its last value; one without a value is left out. */
export function textHeaders(headers: IHeaders | undefined): Headers {
  const text: Record<string, string> = {};
  for (const name in headers) {
    const given = headers[name];
    const value = Array.isArray(given) ? given.at(-1) : given;
    if (value !== undefined && value !== null) text[name] = value.toString();
  }
  return text;
}

export function toRecord(topic: string, partition: number, message: KafkaMessage): LogRecord {
  const read = readOf(message);
  if (read !== undefined) {
    const { offset, timestamp, key, headers, value } = read;
    return { topic, partition, offset, timestamp, key, headers, value };
  }
  return {
    topic,
    partition,
    offset: Number(message.offset),
    timestamp: Number(message.timestamp),
    key: message.key === null ? null : message.key.toString(),
    headers: textHeaders(message.headers),
    value: message.value,
  };
}
