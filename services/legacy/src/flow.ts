import { type Flow, forSide } from '@cohortlens/bus';
import { CAPABILITIES, requestsTopic, resultsTopic } from '@cohortlens/contracts';

/** Requests that v1 is to handle, in; its results, and replies where v1 is the primary, out. */
export const flow: Flow = {
  service: 'legacy',
  consumes: CAPABILITIES.map((capability) => ({ topic: requestsTopic(capability), when: forSide('v1') })),
  follows: [],
  produces: [...CAPABILITIES.map(resultsTopic), 'replies'],
};
