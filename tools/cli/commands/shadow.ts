/** shadow report: whether v2 has done as v1 did, over a span of time. */
import type { DiffsSummary } from '@cohortlens/contracts';
import type { Command } from 'commander';
import { type Context, declare, group, type Registry } from '../command.ts';
import { EXIT, type ExitCode, usage } from '../exit.ts';
import { percent, share, span, time } from '../format.ts';
import { print, table } from '../output.ts';
import { type Sums, sumsOf } from '../shadow-sums.ts';
import { errorsOf, mismatchesOf, shadowVerdict } from '../shadow-verdict.ts';

interface Options {
  readonly since?: string;
  readonly capability?: string;
  readonly maxErrors?: string;
  readonly maxMismatches?: string;
}

const HOUR_MS = 3_600_000;
/** The runbook's: fewer than one in a thousand, in percent. */
const MAX_ERRORS = '0.1';
const MAX_MISMATCHES = '0';

function limit(text: string, what: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 100)) throw usage(`${what} must be 0 to 100 percent, and is '${text}'`);
  return value / 100;
}

const ratesOf = (sums: Sums): string =>
  `v2 errors and missing answers ${percent(errorsOf(sums))}, mismatches ${percent(mismatchesOf(sums))}`;

const rowOf = (name: string, s: Sums): string[] => [
  name,
  String(s.compared),
  String(s.match),
  String(s.tolerated),
  `${String(s.mismatch)} (${percent(mismatchesOf(s))})`,
  `${String(s.candidate_error)} (${percent(share(s.candidate_error, s.judged))})`,
  `${String(s.missing)} (${percent(share(s.missing, s.judged))})`,
  String(s.control_error),
  percent(s.meanDelta),
  percent(s.maxDelta),
];
const HEADS = [
  'CAPABILITY',
  'COMPARED',
  'MATCH',
  'TOLERATED',
  'MISMATCH',
  'V2 ERRORS',
  'MISSING',
  'V1 ERRORS',
  'MEAN DELTA',
  'MAX DELTA',
];

const UNTOLD =
  '\nof some that are missing it was not noted which side owes them; npx cohortlens diffs query --verdict missing tells';

async function report(context: Context, options: Options): Promise<ExitCode> {
  const sinceMs = span(options.since ?? '24h', '--since');
  const most = {
    maxErrors: limit(options.maxErrors ?? MAX_ERRORS, '--max-errors'),
    maxMismatches: limit(options.maxMismatches ?? MAX_MISMATCHES, '--max-mismatches'),
  };
  const from = new Date(context.io.now() - sinceMs).toISOString();
  const by = sinceMs > 30 * HOUR_MS ? 'day' : 'hour';
  const query = { from, by, capability: options.capability, limit: 1_000 };
  const { rows } = await context.api.get<DiffsSummary>('/api/v2/admin/diffs/summary', query);
  const names = [...new Set(rows.map((r) => r.capability))].sort();
  const all = sumsOf(rows);
  const sums = names.map((name) => [name, sumsOf(rows.filter((r) => r.capability === name))] as const);
  const { verdict, amiss } = shadowVerdict(sums, all, most);
  const value = {
    since: from,
    verdict,
    error_rate: errorsOf(all),
    mismatch_rate: mismatchesOf(all),
    not_clean: amiss.map(([name]) => name),
    capabilities: Object.fromEntries(sums),
    totals: all,
  };
  const isUntold = rows.some(({ verdicts, missing_control }) => verdicts.missing > 0 && missing_control === undefined);
  const SAID = {
    clean: `✅ clean: ${ratesOf(all)} since ${time(from)}`,
    not_clean: `❌ not clean: ${amiss.map(([name, s]) => `${name}: ${ratesOf(s)}`).join('; ')} (limits ${percent(most.maxErrors)} and ${percent(most.maxMismatches)}) since ${time(from)}`,
    no_data: `no comparison since ${time(from)}: there is nothing to judge by`,
  } as const;
  await print(context, value, async () =>
    rows.length === 0
      ? SAID[verdict]
      : `${await table(HEADS, [...sums.map(([n, s]) => rowOf(n, s)), rowOf('all', all)])}\n\n${SAID[verdict]}${isUntold ? UNTOLD : ''}`,
  );
  return verdict === 'clean' ? EXIT.ok : verdict === 'no_data' ? EXIT.noEvidence : EXIT.failed;
}

/** Returns the group, for the other command that belongs to it. */
export function addShadow(program: Command, registry: Registry): Command {
  const shadow = group(program, 'shadow', 'Shadow mode: turn it on, see what it shows.');
  declare<Options>(shadow, registry, {
    name: 'report',
    about:
      'Whether v2 did as v1 did: comparisons, verdicts and deltas; fails when v2 errors or mismatches of any capability are above the limits.',
    options: [
      ['--since <span>', 'Over the last so long, up to 30d (24h).'],
      ['--capability <name>', 'Of one capability.'],
      ['--max-errors <percent>', `v2 errors and missing answers must be fewer (${MAX_ERRORS}).`],
      ['--max-mismatches <percent>', `Mismatches may be at most so many (${MAX_MISMATCHES}).`],
    ],
    run: report,
  });
  return shadow;
}
