/** Whether shadow mode is well: each thing that is not, in words, and whose it is. Pure. */
import { NOT_KNOWN, verdictOf } from '../cli/balance.ts';
import { percent, share } from '../cli/format.ts';
import { type Sums, sumsOf } from '../cli/shadow-sums.ts';
import type { Evidence } from './evidence.ts';
import { type Latency, latenciesOf } from './latency.ts';

/** As shares. */
export interface Limits {
  /** v2's errors and missing answers must be fewer; none at all is always within it. */
  readonly maxErrors: number;
  /** Mismatches may be at most so many. */
  readonly maxMismatches: number;
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
  /** A missing answer counts by the side that gave none: v2's as missing, v1's as control_error. */
  readonly capabilities: Readonly<Record<string, Sums>>;
  readonly totals: Sums;
  readonly latencies: readonly Latency[];
}

const COMPARATOR = 'comparator';

/** How many of the missing answers v1 owes, as a share of those that were looked at. */
function owedByV1({ missing }: Evidence, capability: string): number {
  const own = missing.filter((diff) => diff.capability === capability);
  return (
    share(
      own.filter(({ control, candidate }) => control.status === 'absent' && candidate.status !== 'absent').length,
      own.length,
    ) ?? 0
  );
}

function attributed(evidence: Evidence, capability: string, sums: Sums): Sums {
  const v1 = Math.round(sums.missing * owedByV1(evidence, capability));
  return { ...sums, missing: sums.missing - v1, control_error: sums.control_error + v1, judged: sums.judged - v1 };
}

const add = (a: Sums, b: Sums): Sums => ({
  ...a,
  missing: a.missing + b.missing,
  control_error: a.control_error + b.control_error,
  judged: a.judged + b.judged,
});

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

type Check = (evidence: Evidence, sums: Sums, limits: Limits) => string | false;
const CHECKS: Readonly<Record<Exclude<Kind, 'service_away' | 'v2_slow'>, Check>> = {
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
  v2_errors: (_, { candidate_error, missing, judged }, { maxErrors }) => {
    const rate = share(candidate_error + missing, judged);
    return (
      rate !== null &&
      rate > 0 &&
      rate >= maxErrors &&
      `v2 failed ${candidate_error} and did not answer ${missing} of ${judged} requests: ${percent(rate)} (limit ${percent(maxErrors)})`
    );
  },
  v2_wrong: (_, { mismatch, judged }, { maxMismatches }) => {
    const rate = share(mismatch, judged);
    return (
      rate !== null &&
      rate > maxMismatches &&
      `v2 answered ${mismatch} of ${judged} requests otherwise than v1: ${percent(rate)} (limit ${percent(maxMismatches)})`
    );
  },
  v1_failing: (_, { control_error, compared }, { maxV1Errors }) => {
    const rate = share(control_error, compared);
    return (
      rate !== null &&
      rate > maxV1Errors &&
      `v1 failed ${control_error} of ${compared} requests: ${percent(rate)} (limit ${percent(maxV1Errors)}). These say nothing of v2; is v1 reachable?`
    );
  },
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
    names.map((name) => [name, attributed(evidence, name, sumsOf(evidence.rows.filter((row) => row.capability === name)))]),
  );
  const totals = Object.values(capabilities).reduce(add, { ...sumsOf(evidence.rows), missing: 0, control_error: 0, judged: 0 });
  const latencies = latenciesOf(evidence.diffs);
  const checked = Object.entries(CHECKS).flatMap(([kind, check]) => {
    const text = check(evidence, totals, limits);
    return text === false ? [] : [{ kind: kind as Kind, text }];
  });
  const slow = latencies
    .filter(({ p95, limitMs }) => p95 !== null && p95 > limitMs)
    .map(
      ({ what, p95, limitMs }): Finding => ({
        kind: 'v2_slow',
        text: `v2 is slow: p95 of ${what} is ${Math.ceil(p95 ?? 0)} ms (limit ${limitMs} ms)`,
      }),
    );
  const findings = [...checked, ...away(evidence), ...slow];
  const lacks = LACKS.flatMap((check) => check(evidence, totals) || []);
  const verdict = findings.length > 0 ? 'alarm' : lacks.length > 0 ? 'no_data' : 'clean';
  return { verdict, findings, lacks, capabilities, totals, latencies };
}
