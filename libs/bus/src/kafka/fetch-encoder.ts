/** A fetch request in one buffer of the right size: kafkajs makes one of 512 bytes for every partition, each time. */
import { type Encoded, Writer } from './writer.ts';

/** Of version 11 of the request. */
export interface FetchRequest {
  readonly replicaId: number;
  readonly maxWaitTime: number;
  readonly minBytes: number;
  readonly maxBytes: number;
  readonly isolationLevel: number;
  readonly rackId: string;
  readonly topics: readonly {
    readonly topic: string;
    readonly partitions: readonly { readonly partition: number; readonly fetchOffset: string; readonly maxBytes: number }[];
  }[];
}

const FIXED = 4 + 4 + 4 + 4 + 1 + 4 + 4 + 4 + 4 + 2;
const PARTITION = 4 + 4 + 8 + 8 + 4;
const NONE = -1;

type Topics = FetchRequest['topics'];

/** kafkajs shuffles the partitions and names a topic anew for each that comes after one of another topic: each is named once here. */
function grouped(topics: Topics): Topics {
  const found = new Map<string, Topics[number]['partitions'][number][]>();
  for (const { topic, partitions } of topics) {
    const before = found.get(topic);
    if (before === undefined) found.set(topic, [...partitions]);
    else before.push(...partitions);
  }
  return [...found].map(([topic, partitions]) => ({ topic, partitions }));
}

export function encodeFetch(request: FetchRequest): Encoded {
  const { replicaId, maxWaitTime, minBytes, maxBytes, isolationLevel, rackId } = request;
  const topics = grouped(request.topics);
  let bytes = FIXED + Buffer.byteLength(rackId);
  for (const { topic, partitions } of topics) bytes += 2 + Buffer.byteLength(topic) + 4 + partitions.length * PARTITION;
  const to = new Writer(bytes).int32(replicaId).int32(maxWaitTime).int32(minBytes).int32(maxBytes).int8(isolationLevel);
  // No session: every fetch names its partitions.
  to.int32(0).int32(NONE).int32(topics.length);
  for (const { topic, partitions } of topics) {
    to.text(topic).int32(partitions.length);
    for (const { partition, fetchOffset, maxBytes: most } of partitions)
      to.int32(partition).int32(NONE).int64(BigInt(fetchOffset)).int64(-1n).int32(most);
  }
  return to.int32(0).text(rackId).encoded();
}
