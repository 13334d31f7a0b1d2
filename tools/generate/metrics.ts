/** docs/metrics.md, from the catalogue. */
import { LABELS, type MetricDeclaration, METRICS } from '@cohortlens/telemetry';

const NOTE = '<!-- Generated from libs/telemetry by `npm run generate`. Do not edit. -->\n';

export function metricsPage(): string {
  const all: readonly (readonly [string, MetricDeclaration])[] = Object.entries(METRICS);
  const rows = all.map(
    ([name, { kind, about, labels, from }]) =>
      `| \`${name}\` | ${kind} | ${about} | ${labels.map((label) => `\`${label}\``).join(', ')} | ${from} |`,
  );
  const labels = Object.entries(LABELS).map(([name, about]) => `| \`${name}\` | ${about} |`);
  return `${NOTE}# Metrics

In Prometheus' text format at \`/metrics\` of the ingress, and with METRICS_PORT at \`/metrics\` of every process.

| metric | kind | meaning | labels | told by |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

| label | meaning |
| --- | --- |
${labels.join('\n')}
`;
}
