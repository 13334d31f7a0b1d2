/** A request of Kafka's protocol in one buffer: its length, its header, and what it carries. kafkajs copies that twice more. */
import { type Encoded, Writer } from './writer.ts';

/** What kafkajs knows of a request when it is sent. */
export interface Enclosed {
  readonly correlationId: number;
  readonly clientId: string | null;
  readonly request: {
    readonly apiKey: number;
    readonly apiVersion: number;
    readonly encode: () => Promise<Pick<Encoded, 'buffer'>>;
  };
}

const FIXED = 4 + 2 + 2 + 4 + 2;

export async function frameOf({ correlationId, clientId, request }: Enclosed): Promise<Encoded> {
  const { buffer: carried } = await request.encode();
  const name = clientId === null ? 0 : Buffer.byteLength(clientId);
  const { apiKey, apiVersion } = request;
  const frame = new Writer(FIXED + name + carried.length).int32(FIXED - 4 + name + carried.length);
  return frame.int16(apiKey).int16(apiVersion).int32(correlationId).text(clientId).bytes(carried).encoded();
}
