import type { Flow } from '@cohortlens/bus';

/**
 * Every request, and the result of the side that was to answer it (one that was only to be compared is the comparator's); of
 * outcomes, those that decide something. Every replica also counts all outcomes, for the traffic of the last hour.
 */
export const flow: Flow = {
  service: 'ledger',
  consumes: [
    { topic: 'requests.prediction' },
    { topic: 'results.prediction', when: ({ side, primary }) => side === primary },
    { topic: 'outcomes' },
    { topic: 'queries.ledger' },
    { topic: 'queries.traffic' },
  ],
  follows: ['outcomes'],
  produces: ['replies'],
};
