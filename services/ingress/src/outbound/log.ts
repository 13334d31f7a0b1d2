/** What the ingress logs: each failure of v2 has one line that is marked as such, which operators count by its word "error". */
import type { Diff } from '@cohortlens/contracts';
import { type Logger, traceField, V2_ERROR } from '@cohortlens/telemetry';
import type { Route } from '../domain/routing.ts';
import type { Trail } from '../domain/trail.ts';

export interface IngressLog {
  decided(trail: Trail, route: Route): void;
  v2Failed(trail: Trail): void;
  /** v2 failed as a shadow: no client has noticed. */
  v2FailedAsShadow(diff: Diff, traceparent: string | undefined): void;
  /** Something went wrong that a person may have to look at. */
  fault(what: string, error: unknown, about?: Pick<Trail, 'id' | 'traceparent'>): void;
}

export function createLog(logger: Logger, decisions: () => boolean): IngressLog {
  return {
    decided: ({ id, path, traceparent }, { row, primary, shadow, failover }) => {
      if (decisions()) logger.info({ requestId: id, ...traceField(traceparent), path, row, primary, shadow, failover }, 'routed');
    },
    v2Failed: ({ id, route, failover, epoch, traceparent }) => {
      const said = { ...V2_ERROR, requestId: id, ...traceField(traceparent), route, failover, epoch };
      logger.warn(said, 'v2 error: it failed or was late');
    },
    v2FailedAsShadow: ({ request_id: requestId, capability, verdict, epoch, candidate }, traceparent) => {
      const said = { ...V2_ERROR, requestId, ...traceField(traceparent), capability, verdict, code: candidate.error, epoch };
      logger.warn(said, 'v2 error: as a shadow it failed or did not answer');
    },
    fault: (what, error, about) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      logger.warn({ requestId: about?.id, ...traceField(about?.traceparent), reason }, what);
    },
  };
}
