/** error-rate, p95-latency: bare numbers, for the shell snippets of the runbook. */
import { type Capability, CAPABILITIES, type TrafficFigures, type TrafficReport, validators } from '@cohortlens/contracts';
import type { Command } from 'commander';
import { type Context, declare, type Registry } from '../command.ts';
import { EXIT, type ExitCode, Failure, usage } from '../exit.ts';
import { oneOf, percentOf, share, span, time } from '../format.ts';

interface TrafficOptions {
  readonly window?: string;
  readonly capability?: string;
  readonly of?: string;
  readonly above?: string;
}

const MINUTE_MS = 60_000;
const DEFAULT_WINDOW = '5m';

/** Whole minutes of the last hour, from a span such as 5m. */
export function minutesOf(text = DEFAULT_WINDOW): number {
  const minutes = span(text, '--window') / MINUTE_MS;
  if (!Number.isInteger(minutes) || minutes > 60) throw usage(`--window must be whole minutes up to 60m, and is '${text}'`);
  return minutes;
}

/** A server that does not tell is one that cannot be reached: EXIT.failed is said of a number that was read, for scripts roll back on it. */
export async function readTraffic(
  { api, settings }: Pick<Context, 'api' | 'settings'>,
  window: string | undefined,
): Promise<TrafficReport> {
  const minutes = minutesOf(window);
  try {
    const report = await api.get<unknown>('/api/v2/admin/traffic', { window: minutes });
    if (validators['traffic-report'](report)) return report;
    throw new Failure(EXIT.unreachable, `what ${settings.url} answered is no report of the traffic`, {
      hint: 'Is the API there itself, or a page of something in front of it?',
    });
  } catch (error) {
    if (!(error instanceof Failure) || error.exit !== EXIT.failed) throw error;
    const { message, code, hint, cause } = error;
    throw new Failure(EXIT.unreachable, message, { code, hint, cause });
  }
}

type Counts = Pick<TrafficFigures, 'requests' | 'server_errors' | 'v2_requests' | 'v2_errors'>;

/** Of all capabilities, or of one. */
export function countsOf({ totals, rows }: TrafficReport, capability: string | undefined): Counts {
  if (capability === undefined) return totals;
  const sum = { requests: 0, server_errors: 0, v2_requests: 0, v2_errors: 0 };
  for (const { figures } of rows.filter((r) => r.capability === capability))
    for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += figures[name];
  return sum;
}

/** The rates that can be asked for, as shares. */
const RATES = {
  v2: ({ v2_errors, v2_requests }: Counts) => share(v2_errors, v2_requests),
  clients: ({ server_errors, requests }: Counts) => share(server_errors, requests),
} as const;
type Of = keyof typeof RATES;

/** The slowest 95th percentile of what v2 answered, or anybody; of one capability, or of any. Null: nothing was answered. */
export function p95Of({ totals, rows }: TrafficReport, of: Of, capability: string | undefined): number | null {
  if (of === 'clients' && capability === undefined) return totals.p95_ms;
  const asked = rows.filter((r) => (of === 'clients' || r.served_by === 'v2') && (capability ?? r.capability) === r.capability);
  const known = asked.flatMap(({ figures: { p95_ms } }) => p95_ms ?? []);
  return known.length === 0 ? null : Math.max(...known);
}

const ofWhom = (text: string): Of => oneOf(text, '--of', Object.keys(RATES) as Of[]);
const capabilityOf = (text: string | undefined): Capability | undefined =>
  text === undefined ? undefined : oneOf(text, '--capability', CAPABILITIES);

function above(text: string | undefined): number {
  const limit = Number(text ?? Number.POSITIVE_INFINITY);
  if (text?.trim() === '' || Number.isNaN(limit)) throw usage(`--above must be a number, and is '${text ?? ''}'`);
  return limit;
}

/** Less than this of the span that was asked for is told of. */
const HALF = 0.5;

/** What share of the span that was asked for the report is of. */
const covers = ({ since, until, window }: TrafficReport): number =>
  (Date.parse(until) - Date.parse(since)) / (window * MINUTE_MS);

/** Prints the number, or 0 with a word on stderr when there is none. */
async function tell(
  { io, settings }: Context,
  report: TrafficReport,
  name: string,
  value: number | null,
  { above: limit, capability }: TrafficOptions,
): Promise<ExitCode> {
  const most = above(limit);
  const shown = value ?? 0;
  const of = capability === undefined ? {} : { capability };
  if (settings.json)
    await io.out(JSON.stringify({ [name]: value, ...of, since: report.since, until: report.until, report }, null, 2));
  else await io.out(String(shown));
  if (value === null) {
    io.err(`cohortlens: no such request was answered since ${time(report.since)}: there is nothing to judge by`);
    return EXIT.noEvidence;
  }
  if (covers(report) < HALF)
    io.err(
      `cohortlens: this is known since ${time(report.since)} alone: the ledger was started anew, and does not look back further`,
    );
  return value > most ? EXIT.failed : EXIT.ok;
}

const SHARED = [
  ['--window <span>', `Over the last so many minutes, up to 60m (${DEFAULT_WINDOW}).`],
  ['--above <limit>', 'Exit with 1 when the number is above this, and never else.'],
  ['--capability <name>', 'Of one capability.'],
] as const;

export function addTraffic(program: Command, registry: Registry): void {
  declare<TrafficOptions>(program, registry, {
    name: 'error-rate',
    about: 'How many of the requests that v2 was to answer it failed or was late for, in percent: a bare number.',
    options: [...SHARED, ['--of <whom>', 'v2, or clients: how many requests clients saw fail, whoever answers (v2).']],
    run: async (context, options) => {
      const rate = RATES[ofWhom(options.of ?? 'v2')];
      const capability = capabilityOf(options.capability);
      const report = await readTraffic(context, options.window);
      const value = rate(countsOf(report, capability));
      return tell(context, report, 'error_rate_percent', value === null ? null : Number(percentOf(value)), options);
    },
  });
  declare<TrafficOptions>(program, registry, {
    name: 'p95-latency',
    about: 'What 95 % of the analytics answers took at most, in milliseconds, rounded up: a bare number.',
    options: [
      ...SHARED,
      ['--of <whom>', 'clients, or v2: what v2 itself answered, of several capabilities the slowest (clients).'],
    ],
    run: async (context, options) => {
      const of = ofWhom(options.of ?? 'clients');
      const capability = capabilityOf(options.capability);
      const report = await readTraffic(context, options.window);
      const p95 = p95Of(report, of, capability);
      return tell(context, report, 'p95_latency_ms', p95 === null ? null : Math.ceil(p95), options);
    },
  });
}
