import { type Flow, type Intake, UNHURRIED_MS } from '@cohortlens/bus';
import { CAPABILITIES, requestsTopic, resultsTopic } from '@cohortlens/contracts';

const answersItsRequest: Intake['when'] = ({ side, primary }) => side === primary;

/**
 * Every request, and the result of the side that was to answer it (one that was only to be compared is the comparator's); of
 * outcomes, those that decide something. Every replica also counts all outcomes, for the traffic of the last hour.
 */
export const flow: Flow = {
  service: 'ledger',
  consumes: [
    ...CAPABILITIES.map((c) => ({ topic: requestsTopic(c) })),
    ...CAPABILITIES.map((c) => ({ topic: resultsTopic(c), when: answersItsRequest })),
    { topic: 'outcomes' },
    { topic: 'queries.ledger' },
    { topic: 'queries.traffic' },
  ],
  follows: ['outcomes'],
  produces: ['replies'],
  gatherMs: UNHURRIED_MS,
};
