/** A comparison as a span, linked to the messages that brought v1's and v2's result. */
import { isSampled, type Tracer } from '@cohortlens/telemetry';
import type { TraceComparison } from '../domain/record/settle.ts';

/** A parent that is not sampled has no span; a pair without one, which no recorded request has opened, begins no trace. */
export const traceComparisons =
  (tracer: Tracer | undefined): TraceComparison =>
  (pair, parent) => {
    if (tracer === undefined || !isSampled(parent)) return undefined;
    const { id, capability, v1_trace, v2_trace } = pair;
    const span = tracer(`compare ${capability}`, {
      kind: 'internal',
      parent,
      links: [v1_trace, v2_trace].filter((link) => link !== undefined),
      attributes: { 'cohortlens.request_id': id, 'cohortlens.capability': capability },
    });
    if (span === undefined) return undefined;
    return {
      traceparent: span.traceparent,
      ended: (verdict) => {
        if (verdict !== undefined) span.set({ 'cohortlens.verdict': verdict });
        span.end(verdict === undefined ? 'failed' : undefined);
      },
    };
  };
