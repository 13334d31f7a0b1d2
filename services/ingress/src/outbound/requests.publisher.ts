/** Puts a request on the bus, and says whether it is there. */
import { type Bus, BusError, isFutile, type Outgoing, within } from '@cohortlens/bus';
import { type ReplyTopic, type RequestOf, requestsTopic } from '@cohortlens/contracts';
import type { Published, RequestRecord } from '../domain/record.ts';

/** A request keeps its message id when it is published again, so it stays one message; a failover is a message of its own. */
export function messageOf(record: RequestRecord, replyTo: ReplyTopic): Outgoing<RequestOf> {
  const { id, tenant, path, epoch, ruleVersion, primary, shadow, failover, withdrawn, deadlineAt, checked, traceparent } = record;
  return {
    topic: requestsTopic(checked.capability),
    key: id,
    ...(failover ? {} : { id }),
    traceparent,
    attributes: {
      requestid: id,
      tenant,
      epoch,
      replyto: replyTo,
      primary,
      path,
      deadline: String(deadlineAt),
      ...(shadow === undefined ? {} : { shadow }),
      ...(failover ? { failover: 'true' } : {}),
      ...(withdrawn === true ? { withdrawn: 'true' } : {}),
    },
    data: { ...checked, path, rule_version: ruleVersion },
  };
}

/** What is known after a publish has failed. What can never be published is a bug, and thrown on. */
function fateOf(error: unknown): Published {
  if (!(error instanceof BusError)) return 'unknown';
  if (isFutile(error)) throw error;
  return error.code === 'publish_unknown' ? 'unknown' : 'not_published';
}

export function createPublisher(
  bus: Bus,
  replyTo: ReplyTopic,
  deadlineMs: number,
): (record: RequestRecord) => Promise<Published> {
  return (record) =>
    within(bus.publish([messageOf(record, replyTo)]), deadlineMs, 'publishing a request').then(
      () => 'published' as const,
      fateOf,
    );
}
