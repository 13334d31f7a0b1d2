/** CloudEvents 1.0 in Kafka's binary mode: attributes are headers `ce_*`, the value is the data as JSON. */
import { HEADERS, type HeaderDeclaration } from '@cohortlens/contracts';
import { ATTRIBUTES, type Attributes, type Envelope } from './message.ts';
import type { Headers } from './transport.ts';

const PREFIX = 'ce_';
const WIRE: ReadonlyMap<string, string> = new Map(ATTRIBUTES.map((name) => [PREFIX + name, name]));
const HEADER: ReadonlyMap<string, string> = new Map(ATTRIBUTES.map((name) => [name, PREFIX + name]));
const VALUES = (Object.entries(HEADERS) as [string, HeaderDeclaration][]).flatMap(([name, { values }]) =>
  values === undefined ? [] : [[name, values] as const],
);

export function encodeHeaders(e: Envelope): Headers {
  const headers: Record<string, string> = {
    ce_specversion: '1.0',
    ce_id: e.id,
    ce_source: e.source,
    ce_type: e.type,
    ce_time: e.time,
    'content-type': 'application/json',
  };
  if (e.traceparent !== undefined) headers['traceparent'] = e.traceparent;
  for (const name in e.attributes) {
    const value = e.attributes[name as keyof Attributes];
    if (value !== undefined) headers[HEADER.get(name) ?? PREFIX + name] = value;
  }
  return headers;
}

/** The envelope; undefined when the headers are not those of a CloudEvent, or one has a value that it cannot have. Headers that are not ours are passed over. */
export function decodeHeaders(headers: Headers): Envelope | undefined {
  const { ce_specversion: version, ce_id: id, ce_source: source, ce_type: type } = headers;
  if (version !== '1.0' || !id || !source || !type) return undefined;
  for (const [name, values] of VALUES) {
    const value = headers[name];
    if (value !== undefined && !values.includes(value)) return undefined;
  }
  const attributes: Record<string, string> = {};
  for (const name in headers) {
    const attribute = WIRE.get(name);
    const value = headers[name];
    if (attribute !== undefined && value !== undefined) attributes[attribute] = value;
  }
  const traceparent = headers['traceparent'];
  const envelope = { id, source, type, time: headers['ce_time'] ?? '', attributes };
  return traceparent === undefined ? envelope : { ...envelope, traceparent };
}
