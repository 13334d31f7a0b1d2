import { describe, expect, it } from '@jest/globals';
import { readQuery } from './promql.ts';
import { labelsOf, queries, queryProblems, untested } from './queries.ts';

const problems = (expr: string, legend?: string) =>
  queryProblems({ where: 'here', expr, ...(legend === undefined ? {} : { legend }) });

describe('a query', () => {
  it('is read down to its metrics and labels', () => {
    const read = readQuery(
      'sum by (route, le) (rate(http_requests_total{status=~"5..", route!="x"}[$__rate_interval])) / on (job) up',
    );
    expect(read).toEqual({
      selectors: [
        { metric: 'http_requests_total', labels: ['status', 'route'] },
        { metric: 'up', labels: [] },
      ],
      grouped: ['route', 'le', 'job'],
    });
    expect(() => readQuery('sum(rate(x[5m])')).toThrow(/not PromQL/);
  });

  it.each([
    ['sum by (verdict) (rate(diffs_total{capability="prediction"}[5m]))', '{{verdict}}', []],
    ['histogram_quantile(0.5, sum by (le) (rate(bus_write_records_bucket[5m])))', '', []],
    ['rate(http_requests[5m])', '', ['here: no service tells http_requests']],
    ['bus_write_records', '', ['here: no service tells bus_write_records']],
    ['rate(diffs_total_bucket[5m])', '', ['here: no service tells diffs_total_bucket']],
    ['diffs_total{service="x"}', '', ['here: diffs_total has no label service']],
    ['sum by (le) (rate(bus_write_records_count[5m]))', '', ['here: nothing in it has the label le']],
    ['in_flight', '{{route}}', ['here: nothing in it has the label route']],
  ])('%s asks for what is there, or it is told', (expr, legend, told) => {
    expect(problems(expr, legend)).toEqual(told);
  });

  it('of the dashboards and alerts is looked at', () => {
    expect(queries().length).toBeGreaterThan(40);
    expect(labelsOf('up')).toEqual(['instance', 'job', 'process']);
  });
});

it('an alert without a test is found', () => {
  const of = (alertname: string, exp_alerts: readonly unknown[]) => ({ alertname, exp_alerts });
  const tests = { tests: [{ alert_rule_test: [of('A', []), of('A', [{}]), of('B', [{}])] }] };
  expect(untested(['A', 'B', 'C'], tests)).toEqual([
    'B is never seen to be silent',
    'C is never seen to fire',
    'C is never seen to be silent',
  ]);
});
