/** Reads whole topics, from their first record to what is their end when it is called. */
import { openKafka } from '@cohortlens/bus/kafka';
import type { LogRecord, Transport } from '@cohortlens/bus';

/** A record as it stands in the log; the topic without the prefix. */
export interface Logged {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** When it was appended, epoch milliseconds. */
  readonly timestamp: number;
  readonly key: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed value; null for a tombstone, undefined when it is no JSON. */
  readonly data: unknown;
}

/** So long nothing comes, though the end is not reached. How long all may take is the drill's to say. */
const STILL_MS = 120_000;
/** What a drill writes itself may take longer than a client waits: the system is busy with what it has written before. */
const WRITE_MS = 60_000;
const POLL_MS = 20;

function dataOf(value: Buffer | null): unknown {
  if (value === null) return null;
  try {
    return JSON.parse(value.toString('utf8'));
  } catch {
    return undefined;
  }
}

const logged = (record: LogRecord, prefix: string): Logged => ({
  topic: record.topic.slice(prefix.length),
  partition: record.partition,
  offset: record.offset,
  timestamp: record.timestamp,
  key: record.key,
  headers: record.headers,
  data: dataOf(record.value),
});

/** A transport on the broker, for as long as it is used. */
export async function onKafka<T>(brokers: string, use: (transport: Transport) => Promise<T>): Promise<T> {
  const transport = await openKafka({ brokers: brokers.split(','), clientId: 'drill', publishDeadlineMs: WRITE_MS });
  try {
    return await use(transport);
  } finally {
    await transport.close();
  }
}

/** Shows every record below those ends. Rejects when it does not go on. */
export async function readTo(
  end: readonly number[],
  transport: Transport,
  topic: string,
  onRecord: (record: LogRecord) => void,
): Promise<void> {
  let dead: Error | undefined;
  const following = await transport.follow({
    topic,
    from: 'beginning',
    onDead: (cause) => (dead = cause),
    onRecord: (record) => {
      if (record.offset < (end[record.partition] ?? 0)) onRecord(record);
    },
  });
  let [read, movedAt] = [-1, 0];
  while (end.some((offset, p) => (following.positions()[p] ?? 0) < offset)) {
    if (dead !== undefined) throw dead;
    const now = following.positions().reduce((sum, position) => sum + position, 0);
    if (now !== read) [read, movedAt] = [now, Date.now()];
    if (Date.now() > movedAt + STILL_MS) throw new Error(`${topic} could not be read to its end in time`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  await following.stop();
}

/** Every record of the topics with the prefix, by topic, in the order of each partition. Rejects when it does not go on. */
export async function drainTopics(
  transport: Transport,
  prefix: string,
  wanted: (topic: string) => boolean = () => true,
): Promise<ReadonlyMap<string, readonly Logged[]>> {
  const names = (await transport.topics()).filter((name) => name.startsWith(prefix) && wanted(name.slice(prefix.length)));
  const ends = await transport.ends(names);
  const found = new Map<string, Logged[]>();
  for (const name of names) {
    const records: Logged[] = [];
    found.set(name.slice(prefix.length), records);
    const end = ends.get(name) ?? [];
    if (end.some((offset) => offset > 0)) await readTo(end, transport, name, (record) => records.push(logged(record, prefix)));
  }
  return found;
}

/** Takes the drill's topics away from a broker that is not its own. */
export const removeTopics = (brokers: string, prefix: string): Promise<void> =>
  onKafka(brokers, async (transport) => transport.remove((await transport.topics()).filter((name) => name.startsWith(prefix))));
