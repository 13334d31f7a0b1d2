/** What the doctor looks at, in order. Each says what it found, and what to do where that is not well. */
import {
  type AdminHealth,
  CAPABILITIES,
  type DeadLettersPage,
  type FlagsView,
  type Health,
  type LedgerBalance,
} from '@cohortlens/contracts';
import { readFileSync } from 'node:fs';
import { type BalanceVerdict, missing, NOT_KNOWN, verdictOf } from '../balance.ts';
import type { Finding, Patient } from './finding.ts';
import { sharedSecret } from './shared-secret.ts';

interface Check {
  readonly name: string;
  readonly run: (patient: Patient) => Promise<Finding>;
}

const { version: OWN_VERSION } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const NEEDED: readonly string[] = ['ingress', 'flags', 'ledger', 'comparator', ...CAPABILITIES];
const SKEW_WARN_MS = 2_000;
const SKEW_FAIL_MS = 30_000;
const LAG_WARN = 1_000;

const ok = (said: string): Finding => ({ level: 'ok', said });
const warn = (said: string, remedy: string): Finding => ({ level: 'warn', said, remedy });
const fail = (said: string, remedy: string): Finding => ({ level: 'fail', said, remedy });

const health = ({ api }: Patient): Promise<AdminHealth> => api.open<AdminHealth>('/api/v2/admin/health');
const flagsView = ({ api }: Patient): Promise<FlagsView> => api.open<FlagsView>('/api/v2/admin/flags');
const replicas = ({ services }: AdminHealth) => services.flatMap(({ instances }) => instances);

async function reachable({ api, settings, io }: Patient): Promise<Finding> {
  const began = io.now();
  await api.open('/livez');
  return ok(`${settings.url} answers in ${String(io.now() - began)} ms`);
}

async function ready({ api }: Patient): Promise<Finding> {
  const { status } = await api.send('/readyz', { open: true });
  return status === 200
    ? ok('it takes traffic')
    : fail(`/readyz says ${String(status)}`, 'See its log: it does not reach the bus, or has not read the flags.');
}

async function switchedOn(patient: Patient): Promise<Finding> {
  const { overrides, flags } = await flagsView(patient);
  if (!flags.v2_enabled)
    return warn('v2 is switched off', 'npx cohortlens flags set v2_enabled=true, unless V2_ENABLED=false holds it.');
  const kinds = [...new Set(overrides.map((o) => o.kind))].join(', ');
  return kinds === ''
    ? ok('v2 is enabled, nothing is overridden')
    : warn(`overridden on this instance: ${kinds}`, 'It ends when the bus is back, or with the environment variable.');
}

async function busAndStore(patient: Patient): Promise<Finding> {
  const { bus, store } = await health(patient);
  if (!bus.connected)
    return fail(`the bus (${bus.transport}) does not answer`, 'Look at the brokers, and at KAFKA_BROKERS of the services.');
  return store.connected
    ? ok(`${bus.transport} and the store answer`)
    : fail('the store does not answer', 'Look at the database, and at the data folder.');
}

async function everyService(patient: Patient): Promise<Finding> {
  const { services, silent } = await health(patient);
  const { flags } = await flagsView(patient);
  const needed = flags.v1_deprecated ? NEEDED : [...NEEDED, 'legacy'];
  const missing = needed.filter((name) => !services.some((s) => s.service === name));
  if (missing.length > 0) return fail(`not heard of: ${missing.join(', ')}`, 'Start them; see their logs.');
  if (silent.length > 0) {
    const who = silent.map(({ instance, at }) => `${instance} since ${at}`).join(', ');
    return warn(`heard no more: ${who}`, 'It was killed, or hangs: start it again; see its log.');
  }
  const slow = services.flatMap((s) => s.instances).filter((i) => i.lag > LAG_WARN);
  if (slow.length > 0)
    return warn(`behind: ${slow.map((i) => `${i.instance} by ${String(i.lag)}`).join(', ')}`, 'Wait, or add replicas.');
  return ok(`${String(services.length)} services with ${String(services.flatMap((s) => s.instances).length)} replicas`);
}

async function epochs(patient: Patient): Promise<Finding> {
  const report = await health(patient);
  const off = replicas(report).filter((i) => i.epoch !== report.epoch);
  if (off.length === 0) return ok(`all replicas have applied ${report.epoch}`);
  return warn(
    `not at ${report.epoch}: ${off.map((i) => `${i.instance} (${i.epoch})`).join(', ')}`,
    'Look again in a moment; one that stays behind does not read flags.state.',
  );
}

async function versions(patient: Patient): Promise<Finding> {
  const { version } = await patient.api.open<Health>('/api/v2/health').catch(() => ({ version: '' }));
  const found = [...new Set([...replicas(await health(patient)).map((i) => i.version), ...(version === '' ? [] : [version])])];
  if (found.length > 1) return warn(`several versions run: ${found.join(', ')}`, 'Fine during a deploy; else deploy the rest.');
  const [only = 'none'] = found;
  return only === OWN_VERSION
    ? ok(only)
    : warn(`the system is ${only}, this tool ${OWN_VERSION}`, 'Use the tool of the same version.');
}

async function clock({ api, io }: Patient): Promise<Finding> {
  const before = io.now();
  const { headers, body } = await api.send('/api/v2/health', { open: true });
  const { timestamp = headers.get('date') ?? '' } = body as Partial<Health>;
  const skew = Math.round(Date.parse(timestamp) - (before + io.now()) / 2);
  if (Number.isNaN(skew)) return warn('the server does not tell its time', 'Compare the clocks by hand.');
  const said = `the server's clock differs by ${String(Math.abs(skew))} ms`;
  if (Math.abs(skew) < SKEW_WARN_MS) return ok(said);
  return (Math.abs(skew) < SKEW_FAIL_MS ? warn : fail)(said, 'Tokens expire early or late: synchronise both clocks (NTP).');
}

async function account({ api }: Patient): Promise<Finding> {
  await api.get('/api/v2/admin/users');
  return ok('the token has the role admin');
}

const BALANCES: Readonly<Record<BalanceVerdict, (balance: LedgerBalance) => Finding>> = {
  balanced: ({ totals: { accepted, in_flight } }) => ok(`balanced: ${String(accepted)} accepted, ${String(in_flight)} in flight`),
  unbalanced: (balance) => fail(`not balanced: ${missing(balance)}`, 'npx cohortlens ledger; compare with the dead letters.'),
  unknown: () => warn(NOT_KNOWN, "Look again in a moment; if it stays so, see the ledger's log."),
};

async function ledger({ api }: Patient): Promise<Finding> {
  const balance = await api.get<LedgerBalance>('/api/v2/admin/ledger');
  return BALANCES[verdictOf(balance)](balance);
}

async function deadLetters({ api }: Patient): Promise<Finding> {
  const { items, next } = await api.get<DeadLettersPage>('/api/v2/admin/dead-letters', { limit: 200 });
  const open = items.filter((l) => l.redriven === null).length;
  if (open === 0) return ok('none that was not redriven');
  return warn(
    `${String(open)}${next === null ? '' : ' or more'} not redriven`,
    'npx cohortlens dlq list; mend the cause, then dlq redrive.',
  );
}

export const CHECKS: readonly Check[] = [
  { name: 'reachable', run: reachable },
  { name: 'ready', run: ready },
  { name: 'switches', run: switchedOn },
  { name: 'bus and store', run: busAndStore },
  { name: 'services', run: everyService },
  { name: 'epochs', run: epochs },
  { name: 'versions', run: versions },
  { name: 'clock', run: clock },
  { name: 'account', run: account },
  { name: 'JWT secret', run: sharedSecret },
  { name: 'ledger', run: ledger },
  { name: 'dead letters', run: deadLetters },
];
