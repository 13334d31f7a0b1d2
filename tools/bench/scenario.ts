/** What a scenario is given and gives back; main.ts runs those that were asked for, one after the other. */
import type { Comparison, Sample, Series } from './figures.ts';

export interface Timing {
  /** How often each side is measured; the sides take turns. */
  readonly rounds: number;
  /** How long each measurement takes, in seconds. */
  readonly seconds: number;
  /** How long each side is under load before it is measured, in seconds. */
  readonly warmUp: number;
}

/** What a run must show beside its ratios. */
export interface Check {
  readonly what: string;
  /** What was found, for the reader. */
  readonly figure: string;
  readonly met: boolean;
}

export interface Settings extends Timing {
  /** Requests a second, where a rate is fixed; undefined: half of the peak, which is measured first. */
  readonly rate: number | undefined;
  /** Aborted when the run is to end early: children end, what was made is taken away. */
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly check: (check: Check) => void;
}

export interface Scenario {
  readonly name: string;
  /** What is measured, for the reader of the figures. */
  readonly about: string;
  readonly comparisons: readonly Comparison[];
  /** Unless asked otherwise. */
  readonly timing: Timing;
  /** It takes so long that it is run only when it is named. */
  readonly long?: true;
  /** Rejects when it cannot be run. */
  run(settings: Settings): Promise<readonly Series[]>;
}

/** Collects samples by side and load, in the order of their first round. */
export class Rounds {
  readonly #series = new Map<string, Series & { readonly samples: Sample[] }>();
  readonly #say: Settings['say'];

  constructor(say: Settings['say']) {
    this.#say = say;
  }

  add(side: string, load: string, sample: Sample): void {
    const key = `${side}/${load}`;
    const series = this.#series.get(key) ?? { side, load, samples: [] };
    series.samples.push(sample);
    this.#series.set(key, series);
    const rate = (sample.answered / sample.seconds).toFixed(0);
    this.#say(
      `  ${side}, ${load}: ${rate}/s, p50 ${sample.p50Ms.toFixed(2)} ms, p95 ${sample.p95Ms.toFixed(2)} ms, ${sample.failed} failed`,
    );
  }

  get series(): readonly Series[] {
    return [...this.#series.values()];
  }
}
