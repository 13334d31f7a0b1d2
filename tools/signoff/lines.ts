/** The lines of the sign-off, each from a run; what only a person can see says so. Pure. */
import type { FlagsView, LedgerBalance } from '@cohortlens/contracts';
import { type BalanceVerdict, givenUp, NOT_KNOWN, verdictOf } from '../cli/balance.ts';
import { phaseText } from '../cli/views.ts';
import type { Judgement } from '../monitor/judge.ts';
import type { TestReport } from './tests.ts';

/** manual: a person has to look. none: there is nothing to judge by yet, and nothing was to be expected. */
export type State = 'passed' | 'failed' | 'manual' | 'none';
export interface Line {
  readonly name: string;
  readonly state: State;
  readonly text: string;
}

/** What clocks may differ by. */
const CLOCKS_MS = 60_000;

export function testsLine(report: TestReport | undefined, now: number, mostAgeMs: number): Line {
  const name = 'All tests passing';
  if (report === undefined) return { name, state: 'failed', text: 'the run ended without a report' };
  const { numPassedTests: passed, numPendingTests: skipped, startTime } = report;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const amiss = Object.entries({
    'too long ago': now - startTime > mostAgeMs,
    'in the future': startTime - now > CLOCKS_MS,
    interrupted: report.wasInterrupted === true,
    'Jest says that it did not succeed': report.success === false && failed === 0,
  }).flatMap(([what, holds]) => (holds ? [what] : []));
  return {
    name,
    state: passed > 0 && failed + skipped + amiss.length === 0 ? 'passed' : 'failed',
    text: `${passed} passed, ${failed} failed, ${skipped} skipped at ${[new Date(startTime).toISOString(), ...amiss].join(': ')}`,
  };
}

const missingText = ({ orphans, overdue = 0 }: LedgerBalance): string => `${orphans} orphans, ${overdue} overdue`;
const BALANCES: Readonly<Record<BalanceVerdict, { readonly state: State; readonly says: (balance: LedgerBalance) => string }>> = {
  balanced: { state: 'passed', says: missingText },
  unbalanced: { state: 'failed', says: missingText },
  unknown: { state: 'failed', says: () => NOT_KNOWN },
};

export function ledgerLine(balance: LedgerBalance): Line {
  const { accepted, answered, refused, dead_lettered, in_flight } = balance.totals;
  const { state, says } = BALANCES[verdictOf(balance)];
  const sums = `${accepted} accepted = ${answered} answered + ${refused} refused + ${dead_lettered} dead-lettered + ${in_flight} in flight`;
  return { name: 'Ledger balanced', state, text: [sums, says(balance), ...givenUp(balance)].join('; ') };
}

/** Before shadow mode there is no evidence, and none is expected. */
export function shadowLine({ verdict, findings, lacks, totals }: Judgement, { flags }: FlagsView): Line {
  const name = 'Shadow evidence';
  const serious = findings.filter(({ kind }) => kind !== 'shadow_off');
  if (verdict === 'clean') return { name, state: 'passed', text: `${totals.compared} compared, none amiss` };
  if (serious.length > 0) return { name, state: 'failed', text: serious.map(({ text }) => text).join('; ') };
  return flags.shadow_mode
    ? { name, state: 'failed', text: `shadow mode is on, and it cannot be judged: ${lacks.join('; ')}` }
    : { name, state: 'none', text: 'shadow mode is off: none is expected yet' };
}

export function flagsLine(view: FlagsView): Line {
  const held = view.overrides.map(({ kind }) => `overridden by ${kind}`);
  return {
    name: 'Flags',
    state: view.flags.v2_enabled && view.overrides.length === 0 ? 'passed' : 'failed',
    text: [`${phaseText(view)}, epoch ${view.epoch}`, ...held].join('; '),
  };
}

export const MOBILE: Line = {
  name: 'Mobile tests',
  state: 'manual',
  text: 'log in, dashboard, prediction, segments, recommendations: by hand, on a device',
};
export const FIRST_STEP = 'Ready to shadow mode';

const MARKS: Readonly<Record<State, string>> = { passed: '✅', failed: '❌', manual: '☐ ', none: '– ' };

/** The report, and whether every line that a run can judge has passed. */
export function signoffOf(lines: readonly Line[]): { readonly passed: boolean; readonly text: string } {
  const failed = lines.filter(({ state }) => state === 'failed');
  const width = Math.max(...lines.map(({ name }) => name.length));
  const last =
    failed.length === 0
      ? `✅ ${FIRST_STEP}, when what is left to a person (☐) is done`
      : `❌ Not ready: ${failed.map(({ name }) => name.toLowerCase()).join(', ')}`;
  return {
    passed: failed.length === 0,
    text: [...lines.map(({ name, state, text }) => `${MARKS[state]} ${name.padEnd(width)}  ${text}`), last].join('\n'),
  };
}
