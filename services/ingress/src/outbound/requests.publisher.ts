/** Puts a request on the bus, and says whether it is there. */
import { type Bus, BusError, isFutile, type Outgoing, within } from '@cohortlens/bus';
import { type ReplyTopic, type RequestOf, requestsTopic } from '@cohortlens/contracts';
import type { RequestRecord } from '../domain/record.ts';
import type { World } from '../domain/world.ts';
import { isBusAway } from './guarded.ts';

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

export interface PublisherOptions {
  readonly bus: Pick<Bus, 'publish'>;
  readonly replyTo: ReplyTopic;
  readonly deadlineMs: number;
  /** Told of a bug that publishing met: nobody knows then whether the request is there. */
  readonly fault: (what: string, error: unknown, about: RequestRecord) => void;
}

/** Rejects only with what the bus will never take, which is a bug too. */
export function createPublisher({ bus, replyTo, deadlineMs, fault }: PublisherOptions): World['publish'] {
  return async (record) => {
    try {
      await within(bus.publish([messageOf(record, replyTo)]), deadlineMs, 'publishing a request');
      return 'published';
    } catch (error) {
      if (isFutile(error)) throw error;
      if (!isBusAway(error)) fault('publishing a request met a bug', error, record);
      return error instanceof BusError && error.code !== 'publish_unknown' ? 'not_published' : 'unknown';
    }
  };
}
