/**
 * The dead letters of every group, read from the log when somebody asks, and given back to the group that put them aside. What is
 * given back goes to the group's own retry topic, so that no other group sees the message a second time.
 */
import { deadLettersOf, deadLetterTopic, retryTopic, type TopicName } from '@cohortlens/contracts';
import { redriven } from './consume/dead-letter.ts';
import { within } from './consume/wait.ts';
import { readToEnds } from './read.ts';
import type { Headers, LogRecord, Transport } from './transport.ts';

export interface DeadLetter {
  readonly topic: TopicName;
  /** The service that could not handle it. */
  readonly group: string;
  /** Its place in the dead-letter topic. */
  readonly partition: number;
  readonly offset: number;
  /** When the log took it, in epoch milliseconds. */
  readonly at: number;
  readonly headers: Headers;
  /** How long its content is; null when it was not kept. */
  readonly bytes: number | null;
}

export type Place = Pick<DeadLetter, 'topic' | 'group' | 'partition' | 'offset'>;

export interface DeadLetters {
  /** The newest so many of each partition, in no order; those of one topic or group when it is named. */
  list(most: number, of: Partial<Pick<DeadLetter, 'topic' | 'group'>>, deadlineMs: number): Promise<DeadLetter[]>;
  /** One with its content; undefined when there is none at that place, or no more. */
  find(place: Place, deadlineMs: number): Promise<(DeadLetter & { readonly value: Buffer | null }) | undefined>;
  /** Gives it to its group again. False: its content was not kept. Rejects as Transport.append does. */
  redrive(place: Place, deadlineMs: number): Promise<boolean>;
}

interface Source {
  readonly name: string;
  readonly topic: TopicName;
  readonly group: string;
}

/** `prefix` is before every topic's name. All reject with a BusError when the log does not answer within the deadline. */
export function openDeadLetters(transport: Transport, prefix: string, now: () => number): DeadLetters {
  async function sources(): Promise<Source[]> {
    return (await transport.topics()).flatMap((name) => {
      const of = name.startsWith(prefix) ? deadLettersOf(name.slice(prefix.length)) : undefined;
      return of === undefined ? [] : [{ name, ...of }];
    });
  }

  const read = (topic: string, last: number, until: number, onRecord: (record: LogRecord) => void): Promise<void> =>
    readToEnds(transport, { topic, last, until, now, onRecord });

  const letterOf = (
    { topic, group }: Omit<Source, 'name'>,
    { partition, offset, timestamp, headers, value }: LogRecord,
  ): DeadLetter => ({
    topic,
    group,
    partition,
    offset,
    at: timestamp,
    headers,
    bytes: value?.length ?? null,
  });

  async function list(most: number, of: Partial<Pick<DeadLetter, 'topic' | 'group'>>, until: number): Promise<DeadLetter[]> {
    const wanted = (await sources()).filter((s) => s.topic === (of.topic ?? s.topic) && s.group === (of.group ?? s.group));
    const found: DeadLetter[] = [];
    await Promise.all(wanted.map((source) => read(source.name, most, until, (r) => void found.push(letterOf(source, r)))));
    return found;
  }

  async function record({ topic, group, partition, offset }: Place, until: number): Promise<LogRecord | undefined> {
    const name = prefix + deadLetterTopic(topic, group);
    if (!(await sources()).some((s) => s.name === name)) return undefined;
    const ends = (await transport.ends([name])).get(name) ?? [];
    const last = (ends[partition] ?? 0) - offset;
    if (last <= 0) return undefined;
    const found: { record?: LogRecord } = {};
    await read(name, last, until, (r) => {
      if (r.partition === partition && r.offset === offset) found.record = r;
    });
    return found.record;
  }

  return {
    list: (most, of, ms) => within(list(most, of, now() + ms), ms, 'reading the dead letters'),
    find: async (place, ms) => {
      const found = await within(record(place, now() + ms), ms, 'reading a dead letter');
      return found && { ...letterOf(place, found), value: found.value };
    },
    redrive: async (place, ms) => {
      const found = await within(record(place, now() + ms), ms, 'reading a dead letter');
      const again = found && redriven(found, prefix + retryTopic(place.topic, place.group));
      if (again === undefined) return false;
      await within(transport.append([again]), ms, 'redriving a dead letter');
      return true;
    },
  };
}
