import { expect, it } from '@jest/globals';
import { untold } from './told.ts';

const TEXT = '# TYPE diffs_total counter\ndiffs_total{capability="prediction",verdict="match"} 3\nin_flight 0\n';
const ask = (expr: string): string[] => untold([{ where: 'here', expr }], ['', TEXT]);

it.each(['sum by (verdict) (rate(diffs_total{verdict="match"}[5m]))', 'in_flight{process="ingress"}', 'up == 0'])(
  'finds what is told: %s',
  (expr) => {
    expect(ask(expr)).toEqual([]);
  },
);

it.each([
  ['diff_total > 1', 'diff_total{}'],
  ['diffs_total{kind="x"} > 1', 'diffs_total{kind}'],
  ['in_flight + diffs_bucket{le="1"}', 'diffs_bucket{le}'],
])('names what nobody tells: %s', (expr, metric) => {
  expect(ask(expr)).toEqual([`here: no container tells ${metric}`]);
});
