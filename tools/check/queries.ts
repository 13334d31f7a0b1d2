/** Dashboards and alert rules against the catalogue of metrics, and alerts against their tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MetricDeclaration, METRICS } from '@cohortlens/telemetry';
import { parse } from 'yaml';
import { DASHBOARDS } from '../generate/dashboards/dashboards.ts';
import { readQuery } from './promql.ts';
import { ROOT } from './sources.ts';

export interface Named {
  readonly where: string;
  readonly expr: string;
  /** How its curves are named; labels in double braces. */
  readonly legend?: string;
}
interface Rules {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
}
interface RuleTests {
  readonly tests: readonly {
    readonly alert_rule_test: readonly { readonly alertname: string; readonly exp_alerts: readonly unknown[] }[];
  }[];
}

/** What Prometheus itself tells of a target, and what it adds to every metric. */
const OWN: Readonly<Record<string, MetricDeclaration>> = { up: { kind: 'gauge', about: '', labels: [], from: 'every process' } };
const TARGET = ['instance', 'job', 'process'];
const PARTS = ['_bucket', '_sum', '_count'] as const;
const ALL: Readonly<Record<string, MetricDeclaration>> = { ...METRICS, ...OWN };

/** The labels of a metric as it is queried; undefined when no service tells it. */
export function labelsOf(name: string): readonly string[] | undefined {
  const part = PARTS.find((suffix) => name.endsWith(suffix) && ALL[name.slice(0, -suffix.length)]?.kind === 'histogram');
  const found = part === undefined ? ALL[name] : ALL[name.slice(0, -part.length)];
  if (found === undefined || (part === undefined && found.kind === 'histogram')) return undefined;
  return [...found.labels, ...TARGET, ...(part === '_bucket' ? ['le'] : [])];
}

/** What a query asks for that is not there. */
export function queryProblems({ where, expr, legend = '' }: Named): string[] {
  const { selectors, grouped } = readQuery(expr);
  const known = new Set(selectors.flatMap(({ metric }) => labelsOf(metric) ?? []));
  const shown = [...legend.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label);
  return [
    ...selectors
      .filter(({ metric }) => labelsOf(metric) === undefined)
      .map(({ metric }) => `${where}: no service tells ${metric}`),
    ...selectors.flatMap(({ metric, labels }) =>
      labels
        .filter((label) => labelsOf(metric)?.includes(label) === false)
        .map((label) => `${where}: ${metric} has no label ${label}`),
    ),
    ...[...grouped, ...shown]
      .filter((label) => !known.has(label))
      .map((label) => `${where}: nothing in it has the label ${label}`),
  ];
}

const read = (...path: string[]): unknown => parse(readFileSync(join(ROOT, 'deploy', 'prometheus', ...path), 'utf8'));
const rules = () => (read('alerts.yml') as Rules).groups.flatMap((group) => group.rules);

/** Every query there is. */
export function queries(): Named[] {
  return [
    ...rules().map(({ alert, expr }) => ({ where: alert, expr })),
    ...DASHBOARDS.flatMap(({ uid, rows }) =>
      rows.flatMap(({ panels }) =>
        panels.flatMap(({ title, curves }) => curves.map((curve) => ({ where: `${uid}: ${title}`, ...curve }))),
      ),
    ),
  ];
}

export const checkQueries = async (): Promise<string[]> => queries().flatMap(queryProblems);

/** Which alerts are never seen to fire, and which never to be silent. A test in which another series of the same alert stays silent counts as both. */
export function untested(alerts: readonly string[], { tests }: RuleTests): string[] {
  const cases = tests.flatMap((test) => test.alert_rule_test);
  return alerts.flatMap((alert) => {
    const own = cases.filter(({ alertname }) => alertname === alert);
    return [
      ...(own.some(({ exp_alerts }) => exp_alerts.length > 0) ? [] : [`${alert} is never seen to fire`]),
      ...(own.some(({ exp_alerts }) => exp_alerts.length === 0) ? [] : [`${alert} is never seen to be silent`]),
    ];
  });
}

export const checkAlertTests = async (): Promise<string[]> =>
  untested(
    rules().map(({ alert }) => alert),
    read('alerts.test.yml') as RuleTests,
  );
