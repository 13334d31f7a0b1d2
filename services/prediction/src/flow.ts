import { answeredBy, BRISK_MS, type Flow, forSide } from '@cohortlens/bus';

/** Requests that v2 is to handle, in; results, and replies where v2 is the primary, out. It owns the rule sets. */
export const flow: Flow = {
  service: 'prediction',
  consumes: [{ topic: 'requests.prediction', when: forSide('v2') }],
  follows: ['rules.state', 'faults.state'],
  produces: ['results.prediction', 'replies', 'rules.state'],
  gatherMs: BRISK_MS,
  awaited: answeredBy('v2'),
};
