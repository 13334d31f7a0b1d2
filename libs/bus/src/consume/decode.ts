/** From a record to a message, or to why it cannot be one. The value is parsed only when the headers say that it is wanted. */
import { type ErrorCode, validators } from '@cohortlens/contracts';
import type { Envelope, Message } from '../message.ts';
import { schemaOf } from '../topics.ts';
import type { LogRecord } from '../transport.ts';

export type Decoded =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly cause: ErrorCode; readonly detail: string };

/** `topic` is the registry's name: what the prefix and the retry suffix leave. The detail names places, never values. */
export function decode(record: LogRecord, envelope: Envelope, topic: string): Decoded {
  const schema = schemaOf(topic, envelope.type);
  if (schema === undefined)
    return { ok: false, cause: 'unknown_type', detail: `a message of this type does not belong on ${topic}` };
  let data: unknown;
  try {
    data = JSON.parse((record.value ?? Buffer.alloc(0)).toString());
  } catch {
    return { ok: false, cause: 'undecodable', detail: 'the value is not JSON' };
  }
  const validate = validators[schema];
  if (!validate(data)) {
    const error = validate.errors?.[0];
    return { ok: false, cause: 'schema_mismatch', detail: `${error?.instancePath || '/'} ${error?.keyword ?? 'is wrong'}` };
  }
  const { partition, offset, key } = record;
  return { ok: true, message: { ...envelope, topic, partition, offset, key, data } };
}
