/** From a message to what it adds to the pair of its request; undefined when it is not to be compared. */
import { type Capability, type RequestOf, type ResultOf, TOPICS } from '@cohortlens/contracts';
import { observe } from '../compare/compare.ts';
import type { Addition } from './pair.ts';

/** The envelope as far as it matters here. */
export interface Told {
  /** When the message was made, RFC 3339. */
  readonly time: string;
  /** Its trace context, when the trace is recorded. */
  readonly traced?: string;
  readonly attributes: {
    readonly tenant?: string;
    readonly epoch?: string;
    readonly primary?: string;
    readonly shadow?: string;
    readonly failover?: string;
    readonly deadline?: string;
  };
}

export interface Pairing {
  /** How long a pair waits for its other side, in milliseconds. */
  readonly windowMs: number;
  /** When v2 gives its answer with less than this left to the deadline, v1 may have been asked in its place; milliseconds. */
  readonly lateMs: number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What v1 disagrees with itself by at present. */
  readonly floorOf: (capability: Capability) => number;
}

/** As long as the log can hold an answer that is still to come. */
const KEPT_MS: number = TOPICS['results.prediction'].retentionMs;
const EPOCH = /^[0-9]+\.[0-9]+$/;

/** Each message of a request that was drawn says so: whichever comes first. */
const drawn = (shadow: string | undefined): { readonly drawn?: true } => (shadow === undefined ? {} : { drawn: true });

export function ofRequest(id: string, { attributes, traced }: Told, request: RequestOf, pairing: Pairing): Addition {
  const { capability, path, rule_version } = request;
  const { tenant = '', epoch = '', primary, shadow, failover } = attributes;
  return {
    id,
    first: {
      capability,
      tenant,
      path,
      epoch: EPOCH.test(epoch) ? epoch : '0.0',
      rule_version,
      primary: primary === 'v1' && failover !== 'true' ? 'v1' : 'v2',
      closes_at: pairing.now + pairing.windowMs,
      expires: pairing.now + KEPT_MS,
      ...drawn(shadow),
      ...(traced === undefined ? {} : { trace: traced }),
    },
  };
}

export function ofResult(id: string, message: Told, result: ResultOf, pairing: Pairing): Addition | undefined {
  const { shadow, failover } = message.attributes;
  if (shadow === undefined && failover !== 'true' && !mayHaveFailedOver(message, result, pairing.lateMs)) return undefined;
  const { traced } = message;
  const kept = { [result.side]: observe(result), expires: pairing.now + KEPT_MS, ...drawn(shadow) };
  return { id, first: traced === undefined ? kept : { ...kept, [`${result.side}_trace`]: traced } };
}

/** v2's own result as the only one asked: kept when it is such that v1 is asked in its place. */
function mayHaveFailedOver({ time, attributes }: Told, { status }: ResultOf, lateMs: number): boolean {
  return status === 'error' || Number(attributes.deadline) - Date.parse(time) < lateMs;
}
