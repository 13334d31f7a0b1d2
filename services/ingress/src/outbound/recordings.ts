/** Recorded requests with v1's answers, read from the log when they are asked for; one question at a time, since each reads much. */
import type { Bus } from '@cohortlens/bus';
import {
  type Capability,
  LIMITS,
  repeatsTopic,
  type RequestOf,
  requestsTopic,
  type ResultOf,
  resultsTopic,
  TOPICS,
  type TopicName,
} from '@cohortlens/contracts';
import type { Operator } from '../domain/operator.ts';
import { Recordings } from '../domain/recordings.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { asked } from './guarded.ts';
import { Seats } from './seats.ts';

/** On Kafka a reader joins a group first, for which brokers may wait three seconds. */
const READ_MS = 15_000;
/** Results of a request: v1's, v2's, and one of a failover. */
const RESULTS = 3;
/** Ids spread over the partitions evenly, but not quite. */
const spread = (topic: TopicName, most: number): number => Math.ceil((most / TOPICS[topic].partitions) * 1.2) + 20;

export function createRecordings(bus: Bus): Operator['recordings'] {
  const seats = new Seats(1);

  async function read(recordings: Recordings, capability: Capability, most: number): Promise<void> {
    const [requests, results, repeats] = [requestsTopic(capability), resultsTopic(capability), repeatsTopic(capability)];
    const all = <T>(topic: TopicName, times: number, take: (id: string, data: T, time: string) => void): Promise<void> =>
      bus.recorded<T>(topic, spread(topic, most) * times, READ_MS, ({ attributes, data, time }) => {
        if (attributes.requestid !== undefined) take(attributes.requestid, data, time);
      });
    await Promise.all([
      all<ResultOf>(results, RESULTS, (id, result) => recordings.takeResult(id, result)),
      all<ResultOf>(repeats, 1, (id, result) => recordings.takeRepeat(id, result)),
      all<RequestOf>(requests, 1, (id, request, time) => recordings.takeRequest(id, time, request)),
    ]);
  }

  return async ({ capability, from, limit = LIMITS.recordedRequests }) => {
    const leave = seats.take();
    if (leave === undefined) return refuse('overloaded', { detail: 'Recordings are being read already' });
    try {
      const recordings = new Recordings(from === undefined ? undefined : new Date(from).toISOString());
      const done = await asked(
        'log',
        read(recordings, capability, limit).then(() => ({ done: true })),
      );
      return isRefusal(done) ? done : recordings.page(limit, LIMITS.recordedRows);
    } finally {
      leave();
    }
  };
}
