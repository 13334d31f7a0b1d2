/** The traffic of the last hour, counted from outcomes in slots of ten seconds: what answered, how fast, and how often v2 failed. */
import type { Outcome, TrafficFigures, TrafficReport } from '@cohortlens/contracts';
import { addLatencies, addLatency, type Latencies, noLatencies, quantile } from './latencies.ts';

const SLOT_MS = 10_000;
const MINUTE_MS = 60_000;
const MOST_MINUTES = 60;

type Counts = Omit<TrafficFigures, 'p50_ms' | 'p95_ms' | 'p99_ms'>;
type Seen = Pick<Outcome, 'capability' | 'served_by' | 'accepted' | 'status' | 'latency_ms' | 'v2_error' | 'failover' | 'at'>;

interface Cell {
  readonly capability: string;
  readonly served_by: Outcome['served_by'];
  readonly counts: { -readonly [K in keyof Counts]: number };
  readonly latencies: Latencies;
}
type Cells = Map<string, Cell>;

const slotOf = (at: number): number => at - (at % SLOT_MS);
const keyOf = ({ capability, served_by }: Pick<Cell, 'capability' | 'served_by'>): string => `${capability} ${served_by ?? ''}`;

/** What was refused at the door for the client's own fault (a bad body, no token) says nothing of either side. */
const counts = ({ capability, accepted, status }: Seen): boolean => capability !== null && (accepted || status >= 500);

function cellIn(cells: Cells, of: Pick<Cell, 'capability' | 'served_by'>): Cell {
  const key = keyOf(of);
  const known = cells.get(key);
  if (known !== undefined) return known;
  const none = { requests: 0, server_errors: 0, v2_requests: 0, v2_errors: 0, failovers: 0 };
  const made: Cell = { capability: of.capability, served_by: of.served_by, counts: none, latencies: noLatencies() };
  cells.set(key, made);
  return made;
}

function addCell(to: Cell, { counts: more, latencies }: Cell): void {
  for (const name of Object.keys(more) as (keyof Counts)[]) to.counts[name] += more[name];
  addLatencies(to.latencies, latencies);
}

const figuresOf = ({ counts: c, latencies }: Cell): TrafficFigures => ({
  ...c,
  p50_ms: quantile(latencies, 0.5),
  p95_ms: quantile(latencies, 0.95),
  p99_ms: quantile(latencies, 0.99),
});

export class TrafficWindow {
  readonly #slots = new Map<number, Cells>();
  #knownFrom = 0;

  /** What was answered before this (epoch milliseconds) may not have been counted. */
  knownFrom(at: number): void {
    this.#knownFrom = Math.max(this.#knownFrom, at);
  }

  /** `now`: epoch milliseconds. An outcome of the future (another clock) counts as of now; one older than the hour does not count. */
  add(outcome: Seen, now: number): void {
    const at = Math.min(Date.parse(outcome.at), now);
    const oldest = slotOf(now - MOST_MINUTES * MINUTE_MS);
    if (outcome.capability === null || !counts(outcome) || !(at >= oldest)) return;
    const slot = slotOf(at);
    const cells: Cells = this.#slots.get(slot) ?? new Map<string, Cell>();
    if (!this.#slots.has(slot)) {
      this.#slots.set(slot, cells);
      for (const old of this.#slots.keys()) if (old < oldest) this.#slots.delete(old);
    }
    const { capability, served_by, status, latency_ms, v2_error, failover } = outcome;
    const cell = cellIn(cells, { capability, served_by });
    cell.counts.requests++;
    if (status >= 500) cell.counts.server_errors++;
    if (v2_error || served_by === 'v2') cell.counts.v2_requests++;
    if (v2_error) cell.counts.v2_errors++;
    if (failover) cell.counts.failovers++;
    addLatency(cell.latencies, latency_ms);
  }

  /** Of the last `window` minutes (1..60), by capability and side. */
  report(window: number, now: number): TrafficReport {
    const start = slotOf(now - window * MINUTE_MS) + SLOT_MS;
    const rows: Cells = new Map();
    const total = cellIn(new Map(), { capability: '', served_by: null });
    for (const [slot, cells] of this.#slots)
      if (slot >= start)
        for (const cell of cells.values()) {
          addCell(cellIn(rows, cell), cell);
          addCell(total, cell);
        }
    return {
      window,
      since: new Date(Math.max(start, this.#knownFrom)).toISOString(),
      until: new Date(now).toISOString(),
      totals: figuresOf(total),
      rows: [...rows.values()]
        .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
        .map((cell) => ({ capability: cell.capability, served_by: cell.served_by, figures: figuresOf(cell) })),
    };
  }
}
