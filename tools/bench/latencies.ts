/** Latencies of one measurement, in an HDR histogram: percentiles to three digits, from a microsecond to a minute. */
import { build } from 'hdr-histogram-js';
import type { Sample } from './figures.ts';

const MOST_US = 60_000_000;

export class Latencies {
  readonly #histogram = build({ lowestDiscernibleValue: 1, highestTrackableValue: MOST_US, numberOfSignificantValueDigits: 3 });

  add(ms: number): void {
    this.#histogram.recordValue(Math.min(MOST_US, Math.max(1, Math.round(ms * 1_000))));
  }

  /** `answered` counts what ended within `seconds`; the percentiles are of everything that was added. */
  sample(answered: number, failed: number, seconds: number): Sample {
    const at = (percentile: number): number => this.#histogram.getValueAtPercentile(percentile) / 1_000;
    return { answered, failed, seconds, p50Ms: at(50), p95Ms: at(95), p99Ms: at(99) };
  }
}
