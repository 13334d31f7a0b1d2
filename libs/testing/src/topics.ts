/** The registry of topics as types: which message a topic carries, which answer a question gets, which headers a request has. */
import { randomUUID } from 'node:crypto';
import type { Attributes, Message } from '@cohortlens/bus';
import {
  type DiffsAnswer,
  LIMITS,
  type LedgerAnswer,
  type PathVersion,
  type ResultOf,
  type SchemaTypes,
  type Side,
  TOPICS,
  type TopicName,
  type TrafficReport,
} from '@cohortlens/contracts';

/** What a topic's messages hold. */
export type DataOf<T extends TopicName> = SchemaTypes[(typeof TOPICS)[T]['schema']];

interface Answers {
  readonly 'queries.ledger': LedgerAnswer;
  readonly 'queries.comparator': DiffsAnswer;
  readonly 'queries.traffic': TrafficReport;
  readonly 'requests.prediction': ResultOf<'prediction'>;
  readonly 'requests.segmentation': ResultOf<'segmentation'>;
  readonly 'requests.recommendation': ResultOf<'recommendation'>;
}
/** Topics whose messages are answered on a reply topic. */
export type QuestionTopic = keyof Answers;
export type AnswerTo<T extends QuestionTopic> = Answers[T];

export const ALL_TOPICS = Object.keys(TOPICS) as readonly TopicName[];

/** How the ingress would have routed a request. */
export interface Routing {
  /** The request id, 8 to 64 letters, digits and dashes; a new one unless given. */
  readonly id?: string;
  /** The side whose answer counts (default v2). */
  readonly primary?: Side;
  /** The side that handles it only to be compared (default none). */
  readonly shadow?: Side;
  /** Default `testing`. */
  readonly tenant?: string;
  /** The flag state that decided (default 1.0, the first). */
  readonly epoch?: string;
  /** How long its client waits, in milliseconds from now (default as the ingress's). */
  readonly deadlineMs?: number;
}

/** The attributes that the ingress gives a request. Pure but for the id and the clock. */
export function routed(path: PathVersion, routing: Routing = {}): Attributes & { readonly requestid: string } {
  const { id = randomUUID(), primary = 'v2', shadow, tenant = 'testing', epoch = '1.0', deadlineMs } = routing;
  const deadline = String(Date.now() + (deadlineMs ?? LIMITS.requestDeadlineMs));
  return { requestid: id, primary, ...(shadow === undefined ? {} : { shadow }), tenant, epoch, path, deadline };
}

/** Whether a message concerns the request. */
export const ofRequest =
  (id: string) =>
  ({ attributes }: Message): boolean =>
    attributes.requestid === id;
