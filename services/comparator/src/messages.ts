/** A diff as a message. Its id follows from the diff and the revision: what is published again is the same message. */
import type { Outgoing } from '@cohortlens/bus';
import { type DiffPrediction, diffsTopic } from '@cohortlens/contracts';

export const messageOf = (diff: DiffPrediction): Outgoing<DiffPrediction> => ({
  topic: diffsTopic(diff.capability),
  key: diff.request_id,
  id: `${diff.diff_id}#${String(diff.revision)}`,
  data: diff,
  attributes: {
    requestid: diff.request_id,
    tenant: diff.tenant,
    epoch: diff.epoch,
    path: diff.path,
    verdict: diff.verdict,
    ...(diff.primary === undefined ? {} : { primary: diff.primary }),
  },
});
