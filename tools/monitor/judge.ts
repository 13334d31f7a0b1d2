/** Whether shadow mode is well: each thing that is not, in words, and whose it is. Pure. */
import { NOT_KNOWN, verdictOf } from '../cli/balance.ts';
import { percent, share } from '../cli/format.ts';
import { type Sums, sumsOf } from '../cli/shadow-sums.ts';
import { errorsOf, hasManyErrors, hasManyMismatches, type Most, mismatchesOf } from '../cli/shadow-verdict.ts';
import type { Evidence } from './evidence.ts';
import { type Latency, latenciesOf } from './latency.ts';

/** As shares. */
export interface Limits extends Most {
  /** v1's failures may be at most so many: where v1 fails, v2 cannot be judged. */
  readonly maxV1Errors: number;
}

export type Kind =
  | 'v2_stopped'
  | 'shadow_off'
  | 'no_evidence'
  | 'service_away'
  | 'v2_errors'
  | 'v2_wrong'
  | 'v2_slow'
  | 'v1_failing'
  | 'ledger';
export interface Finding {
  readonly kind: Kind;
  readonly text: string;
}
export interface Judgement {
  readonly verdict: 'clean' | 'alarm' | 'no_data';
  readonly findings: readonly Finding[];
  /** What evidence there is none of, in words: without it nothing is called clean. */
  readonly lacks: readonly string[];
  readonly capabilities: Readonly<Record<string, Sums>>;
  readonly totals: Sums;
  readonly latencies: readonly Latency[];
}

const COMPARATOR = 'comparator';

/** Requests that were to be compared: what v1 answered in its own right. */
function shadowed({ traffic }: Evidence, capability?: string): number {
  return traffic.rows
    .filter((row) => row.served_by === 'v1' && (capability === undefined || row.capability === capability))
    .reduce((sum, { figures }) => sum + figures.requests - figures.failovers, 0);
}

/** Whether the flags have been as they are for the whole window: what was asked before was not to be compared. */
function settled({ health, now, windowMs }: Evidence): boolean {
  const applied = health.services.flatMap(({ instances }) => instances.map((i) => Date.parse(i.applied_at)));
  return applied.length > 0 && Math.max(...applied) <= now - windowMs;
}

/** Of each capability: its failures do not vanish in the many answers of another. */
type OwnCheck = (capability: string, sums: Sums, limits: Limits) => string | false;
const OWN = {
  v2_errors: (capability, sums, limits) =>
    hasManyErrors(sums, limits) &&
    `${capability}: v2 failed ${sums.candidate_error} and did not answer ${sums.missing} of ${sums.judged} requests: ${percent(errorsOf(sums))} (limit ${percent(limits.maxErrors)})`,
  v2_wrong: (capability, sums, limits) =>
    hasManyMismatches(sums, limits) &&
    `${capability}: v2 answered ${sums.mismatch} of ${sums.judged} requests otherwise than v1: ${percent(mismatchesOf(sums))} (limit ${percent(limits.maxMismatches)})`,
  v1_failing: (capability, { control_error, compared }, { maxV1Errors }) => {
    const rate = share(control_error, compared);
    return (
      rate !== null &&
      rate > maxV1Errors &&
      `${capability}: v1 failed ${control_error} of ${compared} requests: ${percent(rate)} (limit ${percent(maxV1Errors)}). These say nothing of v2; is v1 reachable?`
    );
  },
} as const satisfies Partial<Record<Kind, OwnCheck>>;

type Check = (evidence: Evidence, totals: Sums) => string | false;
const CHECKS: Readonly<Record<Exclude<Kind, keyof typeof OWN | 'service_away' | 'v2_slow'>, Check>> = {
  v2_stopped: ({ flags: { flags, overrides } }) =>
    (!flags.v2_enabled || overrides.some((o) => o.flags.v2_enabled === false)) &&
    'v2 is stopped: v2_enabled is false, so it handles nothing',
  shadow_off: ({ flags: { flags, migration_status } }, { compared }) =>
    !flags.shadow_mode && compared === 0 && `shadow mode is off (${migration_status.phase}): nothing is compared`,
  no_evidence: (evidence, { compared }) =>
    evidence.flags.flags.shadow_mode &&
    compared === 0 &&
    shadowed(evidence) > 0 &&
    settled(evidence) &&
    `v1 answered ${shadowed(evidence)} requests and none was compared: v2 or the comparator is stopped`,
  ledger: ({ ledger }) =>
    verdictOf(ledger) === 'unbalanced' && 'the ledger is not balanced: not every accepted request is accounted for',
};

const LACKS: readonly ((evidence: Evidence, sums: Sums) => string | false)[] = [
  (_, { judged }) => judged === 0 && 'nothing was judged',
  ({ ledger }) => verdictOf(ledger) === 'unknown' && NOT_KNOWN,
];

/** v2's services whose capability is asked for, and the comparator: those that no replica of was heard. */
function away(evidence: Evidence): Finding[] {
  const heard = new Set(evidence.health.services.filter(({ instances }) => instances.length > 0).map(({ service }) => service));
  const wanted = new Set([COMPARATOR, ...evidence.traffic.rows.map((row) => row.capability)]);
  return [...wanted]
    .filter((service) => !heard.has(service))
    .map((service) => ({ kind: 'service_away', text: `no replica of ${service} is heard` }));
}

export function judge(evidence: Evidence, limits: Limits): Judgement {
  const names = [...new Set(evidence.rows.map((row) => row.capability))].sort();
  const capabilities = Object.fromEntries(
    names.map((name) => [name, sumsOf(evidence.rows.filter((row) => row.capability === name))]),
  );
  const totals = sumsOf(evidence.rows);
  const latencies = latenciesOf(evidence.diffs);
  const said = (kind: string, text: string | false): Finding[] => (text === false ? [] : [{ kind: kind as Kind, text }]);
  const checked = Object.entries(CHECKS).flatMap(([kind, check]) => said(kind, check(evidence, totals)));
  const own = Object.entries(OWN).flatMap(([kind, check]) =>
    Object.entries(capabilities).flatMap(([name, sums]) => said(kind, check(name, sums, limits))),
  );
  const slow = latencies
    .filter(({ p95, limitMs }) => p95 !== null && p95 > limitMs)
    .map(
      ({ what, p95, limitMs }): Finding => ({
        kind: 'v2_slow',
        text: `v2 is slow: p95 of ${what} is ${Math.ceil(p95 ?? 0)} ms (limit ${limitMs} ms)`,
      }),
    );
  const findings = [...checked, ...own, ...away(evidence), ...slow];
  const lacks = LACKS.flatMap((check) => check(evidence, totals) || []);
  const verdict = findings.length > 0 ? 'alarm' : lacks.length > 0 ? 'no_data' : 'clean';
  return { verdict, findings, lacks, capabilities, totals, latencies };
}
