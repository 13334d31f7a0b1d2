/** How a side answers a request: its result for everybody, and when it is the primary, the same as a reply to the ingress. */
import { type Attributes, done, type Outcome, type Outgoing, reply } from '@cohortlens/bus';
import {
  CAPABILITIES,
  type ErrorCode,
  ERRORS,
  isRequestId,
  REPLIES,
  type ReplyTopic,
  requestsTopic,
  type ResultOf,
  resultsTopic,
  type Side,
  TOPICS,
  type TopicName,
} from '@cohortlens/contracts';

/** Whoever writes a request names where the answer goes: nowhere but to a reply topic. */
const isReplyTopic = (topic: string | undefined): topic is ReplyTopic => topic?.startsWith(REPLIES.prefix) ?? false;

function messages(attributes: Attributes, result: ResultOf): { readonly result: Outgoing; readonly reply: Outgoing | undefined } {
  const { requestid = '', tenant, epoch, primary, shadow, deadline, path, failover, withdrawn, replyto } = attributes;
  const carried = { requestid, tenant, epoch, primary, shadow, deadline, path, failover, withdrawn, side: result.side };
  const kept = Object.fromEntries(Object.entries(carried).filter(([, value]) => value !== undefined));
  const topic = resultsTopic(result.capability);
  const common = { key: requestid, data: result, attributes: kept };
  const answers = primary === result.side && isReplyTopic(replyto);
  return { result: { ...common, topic }, reply: answers ? { ...common, topic: replyto, type: TOPICS[topic].type } : undefined };
}

/** The outcome of handling a request: the result is durable before the reply is sent. */
export function respond(attributes: Attributes, result: ResultOf): Outcome {
  const { result: published, reply: answer } = messages(attributes, result);
  return answer === undefined ? done(published) : reply([published], answer);
}

/** What a side says of a request that it had to put aside, so that no client waits for it in vain; of other messages nothing. */
export const deadLettered =
  (side: Side, version: string) =>
  (attributes: Attributes, cause: ErrorCode, topic: TopicName): readonly Outgoing[] => {
    const capability = CAPABILITIES.find((name) => requestsTopic(name) === topic);
    if (capability === undefined || !isRequestId(attributes.requestid)) return [];
    const path = attributes.path === 'v1' ? 'v1' : 'v2';
    const error = { code: 'dead_lettered', message: `${ERRORS.dead_lettered.title}: ${ERRORS[cause].title}` };
    const failed: ResultOf = { capability, path, side, version, status: 'error', error, duration_ms: 0 };
    const { result, reply: answer } = messages(attributes, failed);
    return answer === undefined ? [result] : [result, answer];
  };
