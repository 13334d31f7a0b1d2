/** The comparator's own figures, in OpenTelemetry's API. */
import { type Capability, CAPABILITIES, type Verdict } from '@cohortlens/contracts';
import type { Telemetry } from '@cohortlens/telemetry';

export interface Metrics {
  /** A revision of a diff was made. */
  readonly compared: (capability: Capability, verdict: Verdict) => void;
}
/** What is read when the figures are collected. */
export interface Gauges {
  readonly waiting: () => Promise<number>;
  readonly floorOf: (capability: Capability) => number;
}

export function createMetrics(meter: Telemetry['meter'], { waiting, floorOf }: Gauges): Metrics {
  const diffs = meter.createCounter('diffs_total', { description: 'Comparisons made, a late revision as one more.' });
  meter
    .createObservableGauge('comparator_pairs_waiting', { description: 'Requests of which a side is awaited in its window.' })
    .addCallback(async (r) => r.observe(await waiting()));
  meter
    .createObservableGauge('comparator_noise_floor', { description: 'What v1 disagrees with itself by.' })
    .addCallback((r) => CAPABILITIES.forEach((capability) => r.observe(floorOf(capability), { capability })));
  return { compared: (capability, verdict) => diffs.add(1, { capability, verdict }) };
}
