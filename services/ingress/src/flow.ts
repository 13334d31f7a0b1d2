import { type Flow, UNHURRIED_MS } from '@cohortlens/bus';
import { CAPABILITIES, diffsTopic, repeatsTopic, requestsTopic, resultsTopic } from '@cohortlens/contracts';
import { mayBeShadowFailure } from './domain/shadow-failure.ts';

/**
 * Requests, questions, commands, published rule sets and what became of each HTTP request, out; flags, rules and signs of life are followed. Answers
 * come to its reply topic. Of the comparisons it reads those in which v2 failed as a shadow, for its log. What was asked and answered is read when
 * an operator asks for recordings, and not otherwise.
 */
export const flow: Flow = {
  service: 'ingress',
  consumes: CAPABILITIES.map((capability) => ({ topic: diffsTopic(capability), when: mayBeShadowFailure })),
  follows: [
    'flags.state',
    'flags.commands',
    'rules.state',
    'instances',
    ...CAPABILITIES.flatMap((capability) => [requestsTopic(capability), resultsTopic(capability), repeatsTopic(capability)]),
  ],
  produces: [
    ...CAPABILITIES.map(requestsTopic),
    'outcomes',
    'flags.commands',
    'queries.ledger',
    'queries.comparator',
    'queries.traffic',
    'faults.state',
    'rules.state',
  ],
  gatherMs: UNHURRIED_MS,
};
