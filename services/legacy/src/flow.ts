import { answeredBy, BRISK_MS, type Flow, forSide, UNHURRIED_MS } from '@cohortlens/bus';
import { CAPABILITIES, repeatsTopic, requestsTopic, resultsTopic } from '@cohortlens/contracts';

/** Requests that v1 is to handle, in; its results, and replies where v1 is the primary, out. */
export const flow: Flow = {
  service: 'legacy',
  consumes: CAPABILITIES.map((capability) => ({ topic: requestsTopic(capability), when: forSide('v1') })),
  follows: [],
  produces: [...CAPABILITIES.map(resultsTopic), 'replies'],
  gatherMs: BRISK_MS,
  awaited: answeredBy('v1'),
};

/** Compared requests of the sample, in; v1's second answers, out. One in whose place v1 was asked is no sample: it is late already. */
export const repeatFlow = (isOfSample: (requestId: string) => boolean): Flow => ({
  service: 'legacy-repeat',
  consumes: CAPABILITIES.map((capability) => ({
    topic: requestsTopic(capability),
    when: ({ shadow, failover, requestid }) =>
      shadow !== undefined && failover !== 'true' && requestid !== undefined && isOfSample(requestid),
  })),
  follows: [],
  produces: CAPABILITIES.map(repeatsTopic),
  gatherMs: UNHURRIED_MS,
});
/** As declared, for the picture of the flow. */
export const repeat: Flow = repeatFlow(() => true);
