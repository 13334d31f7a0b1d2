/** Whether what dashboards and alerts ask for is what running containers tell, by name and by label. */
import { readQuery } from '../check/promql.ts';
import type { Named } from '../check/queries.ts';
import { samplesOf } from '../e2e/exposition.ts';

/** Prometheus' own metric, and the labels that it gives to every series (deploy/prometheus/prometheus.yml). */
const PROMETHEUS = { metrics: ['up'], labels: ['instance', 'job', 'process'] };
/** Told from the first letter on that is put aside; here there is none. */
const ONLY_IN_TROUBLE = ['bus_dead_letters_total'];

/** Each metric that is asked for and not told with the labels that it is narrowed by, and where. `texts`: what each container tells. */
export function untold(queries: readonly Named[], texts: readonly string[]): string[] {
  const told = new Map<string, Set<string>>();
  for (const { name, labels } of texts.flatMap(samplesOf)) {
    const known = told.get(name) ?? new Set(PROMETHEUS.labels);
    for (const label of Object.keys(labels)) known.add(label);
    told.set(name, known);
  }
  const expected = [...PROMETHEUS.metrics, ...ONLY_IN_TROUBLE];
  return queries.flatMap(({ where, expr }) =>
    readQuery(expr)
      .selectors.filter(({ metric }) => !expected.includes(metric))
      .filter(({ metric, labels }) => !labels.every((label) => told.get(metric)?.has(label)) || !told.has(metric))
      .map(({ metric, labels }) => `${where}: no container tells ${metric}{${labels.join()}}`),
  );
}
