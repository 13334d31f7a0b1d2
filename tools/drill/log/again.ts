/** Delivers what is in the log a second time: every record of the topics is appended once more, as it is. */
import type { LogRecord } from '@cohortlens/bus';
import { onKafka, readTo } from './drain.ts';
import type { Place } from './settle.ts';

const BATCH = 500;

/** How many there were. Topics by their names without the prefix. Rejects when they cannot be read in time. */
export const deliverAgain = ({ brokers, prefix }: Place, topics: readonly string[]): Promise<number> =>
  onKafka(brokers, async (transport) => {
    const names = topics.map((topic) => prefix + topic);
    const ends = await transport.ends(names);
    let count = 0;
    for (const topic of names) {
      const records: LogRecord[] = [];
      await readTo(ends.get(topic) ?? [], transport, topic, (record) => records.push(record));
      for (let from = 0; from < records.length; from += BATCH) await transport.append(records.slice(from, from + BATCH));
      count += records.length;
    }
    return count;
  });
