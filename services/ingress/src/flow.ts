import type { Flow } from '@cohortlens/bus';
import { CAPABILITIES, requestsTopic } from '@cohortlens/contracts';

/** Requests, questions, commands, rule sets that are published and what became of each HTTP request, out; flags, rules and signs of life are followed. Answers come to its reply topic. */
export const flow: Flow = {
  service: 'ingress',
  consumes: [],
  follows: ['flags.state', 'flags.commands', 'rules.state', 'instances'],
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
};
