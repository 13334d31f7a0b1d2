import { type Flow, forSide } from '@cohortlens/bus';

/** Requests that v1 is to handle, in; its results, and replies where v1 is the primary, out. */
export const flow: Flow = {
  service: 'legacy',
  consumes: [{ topic: 'requests.prediction', when: forSide('v1') }],
  follows: [],
  produces: ['results.prediction', 'replies'],
};
