/** The baseline: each row under load in turn, against its target. */
import type { Sample } from '../bench/figures.ts';
import { EXIT, Failure } from '../cli/exit.ts';
import type { Io } from '../cli/io.ts';
import { between, spanUpTo } from '../script/readers.ts';
import type { Ending } from '../script/script.ts';
import type { Settings, Values } from '../script/settings.ts';
import { expectPlan, refusedBy } from '../script/answers.ts';
import { openV2, type Side, V2_SETTINGS } from '../script/sides.ts';
import { fire } from './load.ts';
import { type Row, rowsOf } from './rows.ts';

export const BASELINE_SETTINGS = {
  ...V2_SETTINGS,
  requests: {
    flag: '--requests <number>',
    about: 'How many requests each row gets.',
    fallback: '200',
    read: between(1, 100_000),
  },
  connections: { flag: '--connections <number>', about: 'How many at once.', fallback: '8', read: between(1, 256) },
  most: {
    flag: '--most <span>',
    about: 'A row ends after so long, however many it got.',
    fallback: '20s',
    read: spanUpTo(600_000),
  },
  seed: { flag: '--seed <number>', about: 'Draws other customers.', fallback: '20', read: between(0, 999_999_999) },
} as const satisfies Settings;
type Options = Values<typeof BASELINE_SETTINGS>;

/** Milliseconds. */
export interface RowResult {
  readonly name: string;
  readonly targetMs: number;
  readonly ok: boolean;
  readonly answered: number;
  readonly failed: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Why it is not ok, when that is not its p95. */
  readonly reason: string | null;
}

const WARM_UP = 10;

export function judgeRow(
  { name, targetMs }: Row,
  { answered, failed, p50Ms, p95Ms, p99Ms }: Sample,
  refused?: string,
): RowResult {
  const reason = refused ?? (failed > 0 ? `${failed} requests failed` : answered === 0 ? 'nothing was answered' : null);
  return { name, targetMs, ok: reason === null && p95Ms < targetMs, answered, failed, p50Ms, p95Ms, p99Ms, reason };
}

const shown = (ms: number): string => (ms >= 100 ? ms.toFixed(0) : ms.toFixed(1));

/** The runbook's line, with what was measured. */
export function lineOf({ name, targetMs, ok, answered, p50Ms, p95Ms, p99Ms, reason }: RowResult): string {
  const figures = answered === 0 ? '' : `p50 ${shown(p50Ms)}, p95 ${shown(p95Ms)}, p99 ${shown(p99Ms)} ms (${answered} requests)`;
  return `${`${name}:`.padEnd(15)} ${`< ${targetMs}ms ${ok ? '✓' : '✗'}`.padEnd(10)}  ${[figures, reason ?? ''].filter((s) => s !== '').join('; ')}`;
}

const NOTHING: Sample = { answered: 0, failed: 0, seconds: 0, p50Ms: 0, p95Ms: 0, p99Ms: 0 };

/** One request first: what it is refused with says more than a count of failures, and who answered is in its headers. */
async function measureRow(row: Row, v2: Side, options: Options, io: Io): Promise<RowResult> {
  io.err(`${row.name}: ${options.requests} requests on ${options.connections} connections`);
  const refused = refusedBy(v2, await v2.send(row.path, row.body));
  if (refused !== undefined) return judgeRow(row, NOTHING, refused);
  const load = { url: v2.url, token: v2.token, connections: options.connections, mostMs: options.most, stop: io.stop };
  await fire(row, { ...load, requests: WARM_UP });
  return judgeRow(row, await fire(row, { ...load, requests: options.requests }));
}

/** Rejects with a Failure when v2 cannot be asked at all. */
export async function measureBaseline(options: Options, io: Io): Promise<Ending> {
  const v2 = await openV2(options, io);
  const rows = rowsOf(options.seed);
  await expectPlan(v2, rows.filter(({ metered }) => metered).length * (options.requests + WARM_UP + 1));
  const results: RowResult[] = [];
  for (const row of rows) {
    if (io.stop.aborted) throw new Failure(EXIT.failed, 'stopped');
    results.push(await measureRow(row, v2, options, io));
  }
  const passed = results.every(({ ok }) => ok);
  return {
    exit: passed ? EXIT.ok : EXIT.failed,
    value: { passed, url: v2.url, requests: options.requests, connections: options.connections, rows: results },
    text: results.map(lineOf).join('\n'),
  };
}
