/** `npm run monitor:shadow`: whether shadow mode is well, every five minutes, from the evidence and not from logs. */
import { EXIT } from '../cli/exit.ts';
import { ms, percent } from '../cli/format.ts';
import { errorsOf, mismatchesOf } from '../cli/shadow-verdict.ts';
import { roundSettings, rounds } from '../script/rounds.ts';
import { type Ending, main } from '../script/script.ts';
import type { Settings } from '../script/settings.ts';
import { openV2, V2_SETTINGS } from '../script/sides.ts';
import { columns } from '../script/table.ts';
import { readEvidence } from './evidence.ts';
import { type Judgement, judge } from './judge.ts';
import { LIMIT_SETTINGS } from './limits.ts';

const settings = { ...V2_SETTINGS, ...LIMIT_SETTINGS, ...roundSettings('5m') } as const satisfies Settings;

const EXITS = { clean: EXIT.ok, alarm: EXIT.failed, no_data: EXIT.noEvidence } as const;

function show({ verdict, findings, lacks, capabilities, totals, latencies }: Judgement, phase: string, window: string): string {
  const SAID = {
    clean: `✅ Shadow mode is well: ${totals.compared} compared in the last ${window}`,
    alarm: '⚠️ Shadow mode is not well',
    no_data: `– It cannot be said how shadow mode fared in the last ${window}: ${lacks.join('; ')}`,
  } as const;
  const rows = Object.entries(capabilities).map(([name, s]) => [
    name,
    String(s.compared),
    `${s.candidate_error + s.missing} (${percent(errorsOf(s))})`,
    `${s.mismatch} (${percent(mismatchesOf(s))})`,
    String(s.control_error),
  ]);
  return [
    `${SAID[verdict]} (${phase})`,
    ...findings.map(({ text }) => `❌ ${text}`),
    ...(rows.length === 0 ? [] : columns(['capability', 'compared', 'v2 errors', 'mismatches', 'v1 errors'], rows)),
    ...latencies.map(
      ({ what, p95, limitMs, count }) => `   v2 p95 of ${what}: ${ms(p95)} (limit ${limitMs} ms, ${count} measured)`,
    ),
  ].join('\n');
}

await main({
  name: 'monitor:shadow',
  about: 'Watches shadow mode: v2 errors, mismatches, latency, missing evidence, failures of v1, the ledger.',
  settings,
  run: (context) => {
    const { values, io } = context;
    const round = async (): Promise<Ending> => {
      const v2 = await openV2(values, io);
      io.err(`monitor:shadow: reading the evidence of ${v2.url}`);
      const evidence = await readEvidence(v2, values.window, io.now());
      const judgement = judge(evidence, values);
      const phase = evidence.flags.migration_status.phase;
      return {
        exit: EXITS[judgement.verdict],
        value: { phase, ...judgement },
        text: show(judgement, phase, `${Math.round(values.window / 6_000) / 10} min`),
      };
    };
    return rounds({ ...context, name: 'monitor:shadow', round });
  },
});
