import { type Flow, UNHURRIED_MS } from '@cohortlens/bus';
import { CAPABILITIES, diffsTopic, repeatsTopic, requestsTopic, resultsTopic } from '@cohortlens/contracts';

/** What the pairs are made of: read to its end, it tells what is missing. */
export const PAIRED = [...CAPABILITIES.map(requestsTopic), ...CAPABILITIES.map(resultsTopic)];

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
      when: ({ shadow, failover }: { readonly shadow?: string; readonly failover?: string }) =>
        shadow !== undefined || failover === 'true',
    })),
    ...CAPABILITIES.map((c) => ({
      topic: resultsTopic(c),
      when: ({ shadow, failover, primary, side }: Readonly<Record<string, string | undefined>>) =>
        shadow !== undefined || failover === 'true' || (primary === 'v2' && side === 'v2'),
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
