/** Delivers what is in the log a second time: every record of the topics is appended once more, as it is. */
import type { LogRecord } from '@cohortlens/bus';
import { openKafka } from '@cohortlens/bus/kafka';
import { until, type Wait } from '../world/waiting.ts';
import type { Place } from './settle.ts';

const BATCH = 500;

/** How many there were. Topics by their names without the prefix. Rejects when they cannot be read in time. */
export async function deliverAgain({ brokers, prefix }: Place, topics: readonly string[], wait: Wait): Promise<number> {
  const transport = await openKafka({ brokers: brokers.split(','), clientId: 'drill' });
  try {
    const names = topics.map((topic) => prefix + topic);
    const ends = await transport.ends(names);
    let count = 0;
    for (const topic of names) {
      const end = ends.get(topic) ?? [];
      const records: LogRecord[] = [];
      const failed: { cause?: Error } = {};
      const following = await transport.follow({
        topic,
        from: 'beginning',
        onRecord: (record) => void (record.offset < (end[record.partition] ?? 0) && records.push(record)),
        onDead: (cause) => (failed.cause = cause),
      });
      const read = (): true | undefined => end.every((offset, p) => (following.positions()[p] ?? 0) >= offset) || undefined;
      await until(`${topic} is read`, read, wait);
      await following.stop();
      for (let from = 0; from < records.length; from += BATCH) await transport.append(records.slice(from, from + BATCH));
      count += records.length;
    }
    return count;
  } finally {
    await transport.close();
  }
}
