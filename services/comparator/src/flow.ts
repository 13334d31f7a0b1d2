import type { Flow } from '@cohortlens/bus';

/**
 * Requests that both sides handle, and their results. v1 may also be asked in v2's place: then v2's failure or late answer,
 * which was not to be compared when it was asked for, is the candidate; so every result that v2 gave as the primary is looked at.
 */
export const flow: Flow = {
  service: 'comparator',
  consumes: [
    { topic: 'requests.prediction', when: ({ shadow, failover }) => shadow !== undefined || failover === 'true' },
    {
      topic: 'results.prediction',
      when: ({ shadow, failover, primary, side }) =>
        shadow !== undefined || failover === 'true' || (primary === 'v2' && side === 'v2'),
    },
    { topic: 'queries.comparator' },
  ],
  follows: [],
  produces: ['diffs.prediction', 'replies'],
};
