/** Diffs from their topics, from now on; of the capabilities whose comparison runs. */
import { CAPABILITIES, diffsTopic } from '@cohortlens/contracts';
import type { Context } from '../command.ts';
import type { Diff } from '../diff-rows.ts';
import { openTopics } from './open.ts';

/** What may wait to be shown; when a terminal is slower than that, the oldest are passed over. */
const MOST_WAITING = 10_000;

export interface DiffSource {
  /** Undefined when the command is stopped. */
  next(): Promise<Diff | undefined>;
  close(): Promise<void>;
}

export async function openDiffs(context: Context): Promise<DiffSource> {
  const { io } = context;
  const topics = await openTopics(context);
  const waiting: Diff[] = [];
  let wake: () => void = () => undefined;
  io.stop.addEventListener('abort', () => wake());
  const take = (diff: Diff): void => {
    waiting.push(diff);
    if (waiting.length > MOST_WAITING) waiting.shift();
    wake();
  };
  const there = new Set(await topics.bus.transport.topics());
  const followed = CAPABILITIES.map(diffsTopic).filter((topic) => there.has(topics.config.topicPrefix + topic));
  await Promise.all(followed.map((topic) => topics.bus.listen<Diff>(topic, 'end', ({ data }) => take(data))));
  io.err('cohortlens: following the diffs');
  return {
    next: async () => {
      while (waiting.length === 0 && !io.stop.aborted) await new Promise<void>((resolve) => (wake = resolve));
      return io.stop.aborted ? undefined : waiting.shift();
    },
    close: () => topics.close(),
  };
}
