import { answeredBy, BRISK_MS, type Attributes, type Flow, forSide } from '@cohortlens/bus';
import { BOOK_RETRY_DELAYS_MS } from '@cohortlens/contracts';

/** The side whose answer the client got. */
const answered = ({ primary, side, tenant }: Attributes): boolean => tenant !== undefined && primary === side;

/** Requests that v2 is to handle, and the segments that clients were told, in; results, and replies where v2 is the primary, out. */
export const flow: Flow = {
  service: 'recommendation',
  consumes: [
    { topic: 'requests.recommendation', when: forSide('v2') },
    { topic: 'results.segmentation', when: answered, retryDelaysMs: BOOK_RETRY_DELAYS_MS },
  ],
  follows: ['rules.state', 'faults.state'],
  produces: ['results.recommendation', 'replies', 'rules.state'],
  gatherMs: BRISK_MS,
  awaited: answeredBy('v2'),
};
