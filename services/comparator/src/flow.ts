import { type Flow, UNHURRIED_MS } from '@cohortlens/bus';
import { CAPABILITIES, diffsTopic, repeatsTopic, requestsTopic, resultsTopic } from '@cohortlens/contracts';

/** What the pairs are made of: read to its end, it tells what is missing. */
export const PAIRED = [...CAPABILITIES.map(requestsTopic), ...CAPABILITIES.map(resultsTopic)];

type Routed = Readonly<Record<string, string | undefined>>;

/** v1 was asked in v2's place, for v2 failed or was late; not because it may not answer any more. */
const stoodIn = ({ failover, withdrawn }: Routed): boolean => failover === 'true' && withdrawn !== 'true';

/**
 * Requests that both sides handle, and their results. v1 may also be asked in v2's place: then v2's failure or late answer,
 * which was not to be compared when it was asked for, is the candidate; so every result that v2 gave as the primary is looked at.
 * And v1's second answers, for what it disagrees on with itself.
 */
export const flow: Flow = {
  service: 'comparator',
  consumes: [
    ...CAPABILITIES.map((c) => ({
      topic: requestsTopic(c),
      when: (routed: Routed) => routed['shadow'] !== undefined || stoodIn(routed),
    })),
    ...CAPABILITIES.map((c) => ({
      topic: resultsTopic(c),
      when: (routed: Routed) =>
        routed['shadow'] !== undefined || stoodIn(routed) || (routed['primary'] === 'v2' && routed['side'] === 'v2'),
    })),
    ...CAPABILITIES.map((c) => ({ topic: repeatsTopic(c) })),
    { topic: 'queries.comparator' },
  ],
  follows: [],
  produces: [...CAPABILITIES.map(diffsTopic), 'diffs.summary', 'replies'],
  gatherMs: UNHURRIED_MS,
  // What a pair becomes does not depend on the order of its messages, and they wait for each other.
  unordered: true,
};
