/** From a service's message to the record that the log takes: checked against its topic's schema, in its envelope, on its partition. */
import { randomUUID } from 'node:crypto';
import { isDeclared, TOPICS, validators } from '@cohortlens/contracts';
import { encodeHeaders } from './envelope.ts';
import { BusError } from './errors.ts';
import type { Envelope, Outgoing } from './message.ts';
import { partitionOf } from './partition.ts';
import { partitionsOf, schemaOf } from './topics.ts';
import { childTrace } from './trace.ts';
import type { OutRecord } from './transport.ts';

export interface Sender {
  readonly source: string;
  /** Before every topic's name. */
  readonly prefix: string;
  readonly now: () => number;
}

let lastMs = Number.NaN;
let lastTime = '';

/** RFC 3339. Messages of the same millisecond share the text: making it takes as long as their ids. */
function timeOf(ms: number): string {
  if (ms !== lastMs) [lastMs, lastTime] = [ms, new Date(ms).toISOString()];
  return lastTime;
}

/** `cause` is the message that it follows from, `traceparent` what it goes with instead of a child of the cause's. Throws `undeclared` when the topic, the type or the data is not what is declared. */
export function encode(m: Outgoing, { source, prefix, now }: Sender, cause?: Envelope, traceparent?: string): OutRecord {
  const type = m.type ?? (isDeclared(m.topic) ? TOPICS[m.topic].type : '');
  const schema = schemaOf(m.topic, type);
  if (schema === undefined) throw new BusError('undeclared', `${m.topic} has no messages of type '${type}'`);
  if (m.data !== null && !validators[schema](m.data)) {
    const error = validators[schema].errors?.[0];
    throw new BusError('undeclared', `${schema}: ${error?.instancePath ?? ''} ${error?.message ?? 'is wrong'}`);
  }
  const headers = encodeHeaders({
    id: m.id ?? randomUUID(),
    type,
    source,
    time: timeOf(now()),
    traceparent: traceparent ?? childTrace(m.traceparent ?? cause?.traceparent),
    attributes: m.attributes ?? {},
  });
  const value = m.data === null ? null : Buffer.from(JSON.stringify(m.data));
  return { topic: prefix + m.topic, partition: partitionOf(m.key, partitionsOf(m.topic)), key: m.key, headers, value };
}
