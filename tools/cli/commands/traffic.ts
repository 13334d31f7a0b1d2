/** error-rate, p95-latency: bare numbers, for the shell snippets of the runbook. */
import { type Capability, CAPABILITIES, type TrafficFigures, type TrafficReport } from '@cohortlens/contracts';
import type { Command } from 'commander';
import { type Context, declare, type Registry } from '../command.ts';
import { EXIT, type ExitCode, usage } from '../exit.ts';
import { percentOf, share, span, time } from '../format.ts';

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

export const readTraffic = ({ api }: Pick<Context, 'api'>, window: string | undefined): Promise<TrafficReport> =>
  api.get<TrafficReport>('/api/v2/admin/traffic', { window: minutesOf(window) });

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
type Rate = keyof typeof RATES;

function above(text: string | undefined): number {
  const limit = Number(text ?? Number.POSITIVE_INFINITY);
  if (text?.trim() === '' || Number.isNaN(limit)) throw usage(`--above must be a number, and is '${text ?? ''}'`);
  return limit;
}

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
  return value > most ? EXIT.failed : EXIT.ok;
}

const SHARED = [
  ['--window <span>', `Over the last so many minutes, up to 60m (${DEFAULT_WINDOW}).`],
  ['--above <limit>', 'Exit with 1 when the number is above this.'],
] as const;

export function addTraffic(program: Command, registry: Registry): void {
  declare<TrafficOptions>(program, registry, {
    name: 'error-rate',
    about: 'How many of the requests that v2 was to answer it failed or was late for, in percent: a bare number.',
    options: [
      ...SHARED,
      ['--capability <name>', 'Of one capability.'],
      ['--of <whom>', 'v2, or clients: how many requests clients saw fail, whoever answers (v2).'],
    ],
    run: async (context, options) => {
      const rate = (Object.keys(RATES) as Rate[]).find((r) => r === (options.of ?? 'v2'));
      if (rate === undefined) throw usage(`--of must be one of ${Object.keys(RATES).join(', ')}, and is '${options.of ?? ''}'`);
      const { capability } = options;
      if (capability !== undefined && !CAPABILITIES.includes(capability as Capability))
        throw usage(`--capability must be one of ${CAPABILITIES.join(', ')}, and is '${capability}'`);
      const report = await readTraffic(context, options.window);
      const value = RATES[rate](countsOf(report, capability));
      return tell(context, report, 'error_rate_percent', value === null ? null : Number(percentOf(value)), options);
    },
  });
  declare<TrafficOptions>(program, registry, {
    name: 'p95-latency',
    about: 'What 95 % of the analytics answers took at most, in milliseconds, rounded up: a bare number.',
    options: SHARED,
    run: async (context, options) => {
      const report = await readTraffic(context, options.window);
      const { p95_ms: p95 } = report.totals;
      return tell(context, report, 'p95_latency_ms', p95 === null ? null : Math.ceil(p95), options);
    },
  });
}
