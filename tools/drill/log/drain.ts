/** Reads whole topics, from their first record to what is their end when it is called. */
import { openKafka } from '@cohortlens/bus/kafka';
import type { LogRecord } from '@cohortlens/bus';

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

const READ_MS = 120_000;
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

export interface DrainOptions {
  /** host:port,… */
  readonly brokers: string;
  readonly prefix: string;
  /** Which topics, by their names without the prefix; default: all. */
  readonly wanted?: (topic: string) => boolean;
}

/** Every record, by topic, in the order of each partition. Rejects when it takes too long. */
export async function drainTopics({
  brokers,
  prefix,
  wanted = () => true,
}: DrainOptions): Promise<ReadonlyMap<string, readonly Logged[]>> {
  const transport = await openKafka({ brokers: brokers.split(','), clientId: 'drill' });
  try {
    const names = (await transport.topics()).filter((name) => name.startsWith(prefix) && wanted(name.slice(prefix.length)));
    const ends = await transport.ends(names);
    const found = new Map<string, Logged[]>();
    for (const name of names) {
      const records: Logged[] = [];
      found.set(name.slice(prefix.length), records);
      const end = ends.get(name) ?? [];
      if (end.every((offset) => offset === 0)) continue;
      let dead: Error | undefined;
      const following = await transport.follow({
        topic: name,
        from: 'beginning',
        onDead: (cause) => (dead = cause),
        onRecord: (record) => {
          if (record.offset < (end[record.partition] ?? 0)) records.push(logged(record, prefix));
        },
      });
      for (const until = Date.now() + READ_MS; end.some((offset, p) => (following.positions()[p] ?? 0) < offset); ) {
        if (dead !== undefined) throw dead;
        if (Date.now() > until) throw new Error(`${name} could not be read to its end in time`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
      await following.stop();
    }
    return found;
  } finally {
    await transport.close();
  }
}

/** Takes the drill's topics away from a broker that is not its own. */
export async function removeTopics({ brokers, prefix }: Pick<DrainOptions, 'brokers' | 'prefix'>): Promise<void> {
  const transport = await openKafka({ brokers: brokers.split(','), clientId: 'drill' });
  try {
    await transport.remove((await transport.topics()).filter((name) => name.startsWith(prefix)));
  } finally {
    await transport.close();
  }
}
