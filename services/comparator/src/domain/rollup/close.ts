/**
 * Sums up the spans that are over, and those that a late revision changed. It can stop anywhere and run on any number of replicas:
 * a revision is stored once and stays due until it is published, and what is published again is the same message.
 */
import type { Capability } from '@cohortlens/contracts';
import { mergeRollups, type Rollup, rollUp, type Count, type NoiseCount } from './rollup.ts';
import { type Mark, type Span, WIDTH_MS } from './span.ts';

export interface Bounds {
  readonly capability: Capability;
  /** Epoch milliseconds; the upper one is not in. */
  readonly from: number;
  readonly to: number;
}

export interface ClosePorts {
  /** Those that are due, the first ones first. */
  readonly due: (now: number, limit: number) => Promise<Span[]>;
  readonly minutes: (hour: Bounds) => Promise<Span[]>;
  readonly counts: (minute: Bounds) => Promise<Count[]>;
  readonly noise: (minute: Bounds) => Promise<NoiseCount[]>;
  /** Puts the span in place of the one with these. False: that one is there no more. */
  readonly replace: (span: Span, expected: Pick<Span, 'marks' | 'revision'>) => Promise<boolean>;
  readonly mark: (marks: readonly Mark[]) => Promise<unknown>;
  readonly publish: (span: Span) => Promise<unknown>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const BATCH = 100;

/** How many it dealt with; it stops when it is called off. */
export async function closeSpans(ports: ClosePorts, signal: AbortSignal): Promise<number> {
  const due = await ports.due(ports.now(), BATCH);
  let closed = 0;
  for (const span of due) {
    if (signal.aborted) break;
    await close(span, ports);
    closed++;
  }
  return closed;
}

async function close(span: Span, ports: ClosePorts): Promise<void> {
  const { marks, revision } = span;
  const rollup = await summedUp(span, ports);
  const same = JSON.stringify(rollup) === JSON.stringify(span.rollup);
  const current = same ? span : { ...span, rollup, revision: revision + 1, made: ports.now() };
  if (!same && !(await ports.replace(current, { marks, revision }))) return;
  if (span.width === 'minute') {
    await ports.publish(current);
    await ports.mark([{ width: 'hour', capability: span.capability, at: span.from }]);
  }
  await ports.replace({ ...current, due: null }, { marks, revision: current.revision });
}

async function summedUp({ width, capability, from }: Span, { minutes, counts, noise }: ClosePorts): Promise<Rollup> {
  const bounds = { capability, from, to: from + WIDTH_MS[width] };
  if (width === 'hour') return mergeRollups((await minutes(bounds)).flatMap(({ rollup }) => rollup ?? []));
  return rollUp(await counts(bounds), await noise(bounds));
}
