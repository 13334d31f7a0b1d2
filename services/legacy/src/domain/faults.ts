/** The faults that v1 can be told to have, for drills and demos: the same three, with the same meaning, as the Python v1's. */

export interface Faults {
  /** Share of the analytics calls that fail, 0..1. */
  error_rate: number;
  /** Added to every analytics call, in milliseconds. */
  latency_ms: number;
  /** Relative jitter of a predicted score; 0.01 is within 1 % either way. */
  noise: number;
}

export const NO_FAULTS: Readonly<Faults> = { error_rate: 0, latency_ms: 0, noise: 0 };

/** No injected latency lasts longer than this, whatever was asked: no wait is without a bound. */
export const LONGEST_LATENCY_MS = 60_000;

/** How long to wait before answering, in milliseconds. */
export const latencyOf = (faults: Faults): number => Math.min(LONGEST_LATENCY_MS, Math.max(0, faults.latency_ms));

/** Whether a call fails, by a draw from [0, 1). */
export const fails = (faults: Faults, draw: number): boolean => draw < faults.error_rate;

/** The score with its jitter, by a draw from [0, 1), at most 100 as v1 has it. */
export const withNoise = (score: number, faults: Faults, draw: number): number =>
  Math.min(100, score * (1 + (2 * draw - 1) * faults.noise));
