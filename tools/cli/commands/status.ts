/** status and watch: where the migration stands, who runs, and how the traffic of the last minutes fares. */
import type { AdminHealth, FlagsView, TrafficReport } from '@cohortlens/contracts';
import type { Command } from 'commander';
import { type Context, declare, type Registry } from '../command.ts';
import { EXIT, type ExitCode, Failure } from '../exit.ts';
import { ms, percent, share, span, time, whole } from '../format.ts';
import { fields, print, table } from '../output.ts';
import { tell } from '../tell.ts';
import { phaseText, replicasText, type Status } from '../views.ts';
import { readTraffic } from './traffic.ts';

interface Options {
  readonly window?: string;
  readonly interval?: string;
  readonly count?: string;
}

/** What was found, and how the command ends: without the traffic it shows the rest, and ends as the question about it did. */
interface Look {
  readonly status: Status;
  readonly exit: ExitCode;
}

async function overHttp(context: Context, window: string | undefined): Promise<Look> {
  const flags = await context.api.open<FlagsView>('/api/v2/admin/flags');
  const health = await context.api.open<AdminHealth>('/api/v2/admin/health');
  try {
    return { status: { flags, health, traffic: await readTraffic(context, window) }, exit: EXIT.ok };
  } catch (error) {
    if (!(error instanceof Failure) || error.exit === EXIT.usage) throw error;
    tell(new Failure(error.exit, `without the traffic: ${error.message}`, error), context.io, context.settings.json);
    return { status: { flags, health, traffic: null }, exit: error.exit };
  }
}

async function read(context: Context, window: string | undefined): Promise<Look> {
  if (context.settings.via === 'http') return overHttp(context, window);
  const { readStatus } = await import('../kafka/status.ts');
  return { status: await readStatus(context), exit: EXIT.ok };
}

const trafficText = ({ since, rows, totals }: TrafficReport): Promise<string> =>
  table(
    [`SINCE ${time(since)}`, 'ANSWERED BY', 'REQUESTS', 'V2 ERRORS', 'CLIENTS SAW FAIL', 'P50', 'P95', 'P99'],
    [...rows, { capability: 'all', served_by: undefined, figures: totals }].map(({ capability, served_by, figures: f }) => [
      capability,
      served_by === undefined ? '' : (served_by ?? 'the ingress'),
      String(f.requests),
      `${String(f.v2_errors)} (${percent(share(f.v2_errors, f.v2_requests))})`,
      String(f.server_errors),
      ...[f.p50_ms, f.p95_ms, f.p99_ms].map(ms),
    ]),
  );

async function statusText({ flags, health, traffic }: Status): Promise<string> {
  const { bus, store } = health;
  const connected = (yes: boolean | undefined): string => (yes === undefined ? 'not asked' : yes ? 'connected' : 'AWAY');
  const head = await fields([
    ['phase', phaseText(flags)],
    ['epoch', flags.epoch],
    ['rollout', `${String(flags.flags.v2_rollout_percent)} %`],
    ['bus', bus === undefined ? 'kafka' : `${bus.transport}, ${connected(bus.connected)}`],
    ['store', connected(store?.connected)],
  ]);
  const parts = [head, await replicasText(health.services), ...(traffic === null ? [] : [await trafficText(traffic)])];
  return parts.join('\n\n');
}

/** One line of a watch. */
function line({ flags, traffic }: Status, now: number): string {
  const at = time(new Date(now).toISOString());
  const { phase } = flags.migration_status;
  if (traffic === null) return `${at}  ${phase}  epoch ${flags.epoch}`;
  const { requests, v2_errors, v2_requests, server_errors, p95_ms } = traffic.totals;
  const v2 = `v2 errors ${percent(share(v2_errors, v2_requests))}`;
  return `${at}  ${phase}  epoch ${flags.epoch}  ${String(requests)} requests  ${v2}  failed ${String(server_errors)}  p95 ${ms(p95_ms)}`;
}

/** Looks again and again, also while nothing answers; ends as the last look did. */
async function watch(context: Context, { window, interval = '5s', count }: Options): Promise<ExitCode> {
  const { io, settings } = context;
  const everyMs = span(interval, '--interval');
  const most = count === undefined ? Number.POSITIVE_INFINITY : whole(count, '--count', 1, 1_000_000);
  let last: ExitCode = EXIT.ok;
  for (let looks = 1; !io.stop.aborted; looks++) {
    try {
      const { status, exit } = await read(context, window);
      await io.out(settings.json ? JSON.stringify({ at: new Date(io.now()).toISOString(), ...status }) : line(status, io.now()));
      last = exit;
    } catch (error) {
      if (!(error instanceof Failure) || error.exit === EXIT.usage) throw error;
      io.err(`${time(new Date(io.now()).toISOString())}  ${error.message}`);
      last = error.exit;
    }
    if (looks >= most) return last;
    await io.pause(everyMs);
  }
  return EXIT.ok;
}

const WINDOW = ['--window <span>', 'The traffic of the last so many minutes, up to 60m (5m).'] as const;

export function addStatus(program: Command, registry: Registry): void {
  declare<Options>(program, registry, {
    name: 'status',
    about: 'Where the migration stands, who runs, and how the traffic of the last minutes fares.',
    options: [WINDOW],
    kafka: true,
    run: async (context, { window }) => {
      const { status, exit } = await read(context, window);
      await print(context, status, () => statusText(status));
      return exit;
    },
  });
  declare<Options>(program, registry, {
    name: 'watch',
    about: 'A line of status again and again, also while nothing answers; ends with Ctrl-C.',
    options: [WINDOW, ['--interval <span>', 'How often (5s).'], ['--count <n>', 'End after so many looks, as the last one did.']],
    run: watch,
  });
}
