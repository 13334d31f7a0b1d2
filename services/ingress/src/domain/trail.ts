/** What is noted of one HTTP request on its way, and what is told of it at the end: one outcome event, without body or credentials. */
import type { Capability, ErrorCode, Outcome, PathVersion, Side } from '@cohortlens/contracts';

export interface Trail {
  /** The request id; with an Idempotency-Key that is in use it becomes that of the request which the key stands for. */
  id: string;
  readonly method: string;
  /** The route's pattern. */
  readonly route: string;
  readonly path: PathVersion | null;
  readonly capability: Capability | null;
  /** On the monotonic clock, in milliseconds. */
  readonly startedAt: number;
  /** W3C trace context of the request: what follows from it is of its trace. */
  readonly traceparent: string;
  epoch: string;
  phase: string;
  tenant: string | null;
  accepted: boolean;
  servedBy: Side | null;
  error: ErrorCode | null;
  failover: boolean;
  v2Error: boolean;
  choice: Side | null;
  /** The outcome was published before the answer, with the choice. */
  told: boolean;
}

/** `status` is the answer's, `latencyMs` from arrival to answer, `now` epoch milliseconds. */
export function outcomeOf(trail: Trail, status: number, latencyMs: number, now: number): Outcome {
  const { id, method, route, path, capability, epoch, phase, tenant, accepted, servedBy, error, failover, v2Error, choice } =
    trail;
  return {
    request_id: id,
    method: method.slice(0, 16),
    route: route.slice(0, 200),
    status,
    latency_ms: Math.max(0, latencyMs),
    served_by: servedBy,
    accepted,
    tenant,
    capability,
    path,
    phase,
    epoch,
    error,
    failover,
    v2_error: v2Error,
    choice,
    at: new Date(now).toISOString(),
  };
}
