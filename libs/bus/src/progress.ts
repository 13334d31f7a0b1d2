/** How far a group has come through its topics, read from the log: the barrier behind an exact answer, and the lag. */
import type { TopicName } from '@cohortlens/contracts';
import { atMost, comesTrue } from './consume/wait.ts';
import type { Bounds, Transport } from './transport.ts';

/** How many records a group has not handled of one topic. Those that are kept no longer are nobody's: who has committed nothing begins after them. */
const unhandled = ({ low, high }: Bounds, at: readonly number[]): number =>
  high.reduce((sum, end, p) => sum + Math.max(0, end - Math.max(low[p] ?? 0, at[p] ?? 0)), 0);

/** Resolves true when the group has handled all that stood in the topics (full names) at the time of the call; false if not in time. */
export async function handledBy(
  transport: Transport,
  group: string,
  topics: readonly string[],
  deadlineMs: number,
  now: () => number,
): Promise<boolean> {
  const until = now() + deadlineMs;
  const handled = async (): Promise<boolean> => {
    const bounds = [...(await transport.bounds(topics))];
    const isHandled = async (): Promise<boolean> => {
      const at = await transport.committed(group, topics);
      return bounds.every(([topic, of]) => unhandled(of, at.get(topic) ?? []) === 0);
    };
    return comesTrue(isHandled, until, now);
  };
  return (await atMost(handled(), deadlineMs)) ?? false;
}

/** What is asked of a bus. */
interface Progress {
  handledBy(service: string, topics: readonly TopicName[], deadlineMs: number): Promise<boolean>;
  retrying(service: string, topics: readonly TopicName[]): Promise<number>;
}

/** Whether a service has handled all that stood in the topics at the time of the call, and none of it waits to be tried again; false if not in time. */
export async function finishedBy(
  bus: Progress,
  service: string,
  topics: readonly TopicName[],
  deadlineMs: number,
): Promise<boolean> {
  const finished = async (): Promise<boolean> =>
    (await bus.handledBy(service, topics, deadlineMs)) && (await bus.retrying(service, topics)) === 0;
  return (await atMost(finished(), deadlineMs)) ?? false;
}

/** Messages of the topics (full names) that the group has not handled yet. */
export async function lagOf(transport: Transport, group: string, topics: readonly string[]): Promise<number> {
  if (topics.length === 0) return 0;
  const [bounds, at] = await Promise.all([transport.bounds(topics), transport.committed(group, topics)]);
  return [...bounds].reduce((sum, [topic, of]) => sum + unhandled(of, at.get(topic) ?? []), 0);
}
