/** From a message to what it adds to the entry of its request; undefined when it adds nothing. */
import type { Capability, Outcome, ResultOf, Side } from '@cohortlens/contracts';
import type { Addition, Recorded } from './entry.ts';
import { hourOf, isPast } from './retention.ts';

/** The envelope as far as it matters here. */
export interface Told {
  /** When the message was made, RFC 3339. */
  readonly time: string;
  readonly attributes: {
    readonly requestid?: string;
    readonly tenant?: string;
    readonly primary?: string;
    readonly path?: string;
    readonly deadline?: string;
    readonly failover?: string;
  };
}

const side = (text: string | undefined): Side => (text === 'v1' ? 'v1' : 'v2');
const number = (text: string | undefined): number | undefined => {
  const value = Number(text ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
};

/** `now`: epoch milliseconds; taken for the message's own time when that cannot be read. */
function about(
  { time, attributes }: Told,
  now: number,
): { readonly made: number; readonly deadline: number | undefined; readonly past: boolean } {
  const parsed = Date.parse(time);
  const made = Number.isFinite(parsed) ? parsed : now;
  const deadline = number(attributes.deadline);
  return { made, deadline, past: isPast(deadline ?? made, now) };
}

/** The accepted request, or the additional record that asks v1 in v2's place. */
export function ofRequest(message: Told, capability: Capability, now: number): Addition | undefined {
  const { requestid, tenant = '', primary, path, failover } = message.attributes;
  const { made, deadline, past } = about(message, now);
  if (requestid === undefined || past) return undefined;
  if (failover === 'true') return { id: requestid, first: { failover: true, seen_at: now } };
  return {
    id: requestid,
    first: {
      hour: hourOf(made),
      accepted_at: new Date(made).toISOString(),
      tenant,
      capability,
      path: side(path),
      primary: side(primary),
      ...(deadline === undefined ? {} : { deadline }),
      seen_at: now,
    },
  };
}

/** A side's result. A dead letter stands beside the results, so that one that comes by a redrive still counts. */
export function ofResult(message: Told, result: ResultOf, now: number): Addition | undefined {
  const { requestid } = message.attributes;
  const { made, past } = about(message, now);
  if (requestid === undefined || past) return undefined;
  const recorded: Recorded = { at: new Date(made).toISOString(), result };
  const { side: by, status } = result;
  if (result.error?.code === 'dead_lettered')
    return { id: requestid, first: { [`${by}_dead`]: true, [`${by}_dead_result`]: recorded, seen_at: now } };
  return {
    id: requestid,
    first: { [by]: status, [`${by}_result`]: recorded, ...(status === 'ok' ? { first_ok: by } : {}), seen_at: now },
  };
}

/** What the ingress chose after a failover, or that it answered with an error. */
export function ofOutcome(message: Told, outcome: Outcome, now: number): Addition | undefined {
  const { accepted, capability, choice, error, request_id: id } = outcome;
  if (!accepted || capability === null || (choice === null && error === null) || about(message, now).past) return undefined;
  return { id, first: choice === null ? { ended: true, seen_at: now } : { choice, seen_at: now } };
}
