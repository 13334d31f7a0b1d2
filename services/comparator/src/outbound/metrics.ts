/** The comparator's own figures. */
import { type Capability, CAPABILITIES } from '@cohortlens/contracts';
import type { Metrics } from '@cohortlens/telemetry';
import type { Compared } from '../domain/record/settle.ts';
import { VERDICTS } from '../domain/rollup/rollup.ts';

const OCCASIONS = ['shadow', 'failover'] as const;

export interface ComparatorMetrics {
  /** A revision of a diff was made. */
  readonly compared: Compared;
  readonly close: () => void;
}
/** What is read when the figures are collected. */
export interface Gauges {
  /** As it was counted last; NaN when it could not be. */
  readonly waiting: () => number;
  readonly floorOf: (capability: Capability) => number;
}

export function createMetrics(metrics: Metrics, { waiting, floorOf }: Gauges): ComparatorMetrics {
  const diffs = metrics.counter('diffs_total');
  // A rate can be told only of what was told before: alerts need these from the start.
  for (const capability of CAPABILITIES)
    for (const verdict of VERDICTS) for (const occasion of OCCASIONS) diffs(0, { capability, verdict, occasion });
  const ends = [
    metrics.gauge('comparator_pairs_waiting', (observe) => observe(waiting())),
    metrics.gauge('comparator_noise_floor', (observe) => {
      for (const capability of CAPABILITIES) observe(floorOf(capability), { capability });
    }),
  ];
  return {
    compared: ({ capability, verdict, occasion }) => diffs(1, { capability, verdict, occasion }),
    close: () => ends.forEach((end) => end()),
  };
}
