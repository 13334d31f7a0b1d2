/** The ingress's own figures, in OpenTelemetry's API. */
import type { Telemetry } from '@cohortlens/telemetry';
import type { Trail } from '../domain/trail.ts';

export interface Metrics {
  readonly answered: (trail: Trail, status: number, latencyMs: number) => void;
  readonly dropped: (outcomes: number) => void;
}
/** What is read when the figures are collected. */
export interface Gauges {
  readonly inFlight: () => number;
  readonly epoch: () => string;
}

/** Seconds. */
const BOUNDARIES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(meter: Telemetry['meter'], { inFlight, epoch }: Gauges): Metrics {
  const requests = meter.createCounter('http_requests_total', { description: 'HTTP requests answered.' });
  const duration = meter.createHistogram('http_request_duration', {
    description: 'From the arrival of a request to its answer.',
    unit: 's',
    advice: { explicitBucketBoundaries: BOUNDARIES },
  });
  const shed = meter.createCounter('shed_total', { description: 'Requests refused because too many were in flight.' });
  const failovers = meter.createCounter('failovers_total', { description: 'Requests for which v1 was asked in place of v2.' });
  const v2Failures = meter.createCounter('v2_failures_total', {
    description: 'Requests that v2 failed or was late for, whatever the client saw.',
  });
  const dropped = meter.createCounter('outcomes_dropped_total', {
    description: 'Outcome events dropped because the bus was away.',
  });
  meter
    .createObservableGauge('in_flight', { description: 'Analytics requests under way.' })
    .addCallback((r) => r.observe(inFlight()));
  meter
    .createObservableGauge('flag_epoch', { description: 'Position of the flag state in force, by generation.' })
    .addCallback((r) => {
      const [generation = '', position = '0'] = epoch().split('.');
      r.observe(Number(position), { generation });
    });
  return {
    answered: ({ route, phase, servedBy, error, failover, v2Error }, status, latencyMs) => {
      const labels = { route, status, phase, served_by: servedBy ?? 'none' };
      requests.add(1, labels);
      duration.record(latencyMs / 1000, { route });
      if (error === 'overloaded') shed.add(1);
      if (failover) failovers.add(1);
      if (v2Error) v2Failures.add(1);
    },
    dropped: (outcomes) => dropped.add(outcomes),
  };
}
