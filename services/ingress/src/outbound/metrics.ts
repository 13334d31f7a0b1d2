/** The ingress's own figures. */
import type { Metrics } from '@cohortlens/telemetry';
import type { Trail } from '../domain/trail.ts';

export interface IngressMetrics {
  readonly answered: (trail: Trail, status: number, latencyMs: number) => void;
  readonly dropped: (outcomes: number) => void;
  readonly close: () => void;
}
/** What is read when the figures are collected. */
export interface Gauges {
  readonly inFlight: () => number;
  readonly limit: number;
}

export function createMetrics(metrics: Metrics, { inFlight, limit }: Gauges): IngressMetrics {
  const requests = metrics.counter('http_requests_total');
  const duration = metrics.histogram('http_request_duration_seconds');
  const shed = metrics.counter('shed_total');
  const failovers = metrics.counter('failovers_total');
  const v2Failures = metrics.counter('v2_failures_total');
  const dropped = metrics.counter('outcomes_dropped_total');
  // A rate can be told only of what was told before: alerts need these from the start.
  for (const start of [shed, failovers, v2Failures, dropped]) start(0);
  const ends = [
    metrics.gauge('in_flight', (observe) => observe(inFlight())),
    metrics.gauge('in_flight_limit', (observe) => observe(limit)),
  ];
  return {
    answered: ({ route, phase, servedBy, error, failover, v2Error }, status, latencyMs) => {
      const served_by = servedBy ?? 'none';
      requests(1, { route, status, cause: error ?? 'none', phase, served_by });
      duration(latencyMs / 1_000, { route, phase, served_by });
      if (error === 'overloaded') shed(1);
      if (failover) failovers(1);
      if (v2Error) v2Failures(1);
    },
    dropped: (outcomes) => dropped(outcomes),
    close: () => ends.forEach((end) => end()),
  };
}
