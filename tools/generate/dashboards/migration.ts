/** What an operator of the migration looks at. */
import type { Dashboard, Panel } from './panel.ts';
import { ANALYTICS, percentile, rate, share, total, V2_FAILED } from './promql.ts';

const latency = (title: string, by: string, where: string, about: string): Panel => ({
  title,
  about,
  unit: 's',
  curves: [0.5, 0.95].map((q) => ({
    expr: percentile(q, 'http_request_duration_seconds', by, where),
    legend: `p${q * 100} {{${by}}}`,
  })),
});

export const MIGRATION: Dashboard = {
  uid: 'cohortlens-migration',
  title: 'CohortLens: migration',
  about: 'Who serves clients, how fast, with which failures, and how far v2 is from v1.',
  rows: [
    {
      title: 'Clients',
      panels: [
        {
          title: 'Requests by who served',
          about: 'A cutover moves all of it from v1 to v2; none: refused, or answered by the ingress itself.',
          unit: 'reqps',
          curves: [{ expr: rate('http_requests_total', 'served_by', `{${ANALYTICS}}`), legend: '{{served_by}}' }],
        },
        {
          title: 'Requests by phase',
          about: 'The phase in which they were answered.',
          unit: 'reqps',
          curves: [{ expr: rate('http_requests_total', 'phase', `{${ANALYTICS}}`), legend: '{{phase}}' }],
        },
        {
          title: 'Failures by status',
          about: 'Answers of 500 and above.',
          unit: 'reqps',
          curves: [{ expr: rate('http_requests_total', 'status, route', '{status=~"5.."}'), legend: '{{status}} {{route}}' }],
        },
      ],
    },
    {
      title: 'Latency',
      panels: [
        latency('By who served', 'served_by', `{${ANALYTICS}}`, "v1's and v2's answers as clients wait for them."),
        latency('By route', 'route', `{${ANALYTICS}}`, 'Each analytics route.'),
        latency('By phase', 'phase', `{${ANALYTICS}}`, 'The price of shadowing shows here.'),
      ],
    },
    {
      title: 'v2 against v1',
      panels: [
        {
          title: 'Comparisons by verdict',
          about: "What the comparator found; `failover` was compared because v1 was asked in v2's place.",
          unit: 'reqps',
          curves: [{ expr: rate('diffs_total', 'verdict, occasion'), legend: '{{verdict}} {{occasion}}' }],
        },
        {
          title: 'Mismatches by capability',
          about: "The share of comparisons that are beyond the tolerance and v1's own noise.",
          unit: 'percentunit',
          curves: [
            {
              expr: `${rate('diffs_total', 'capability', '{verdict="mismatch", occasion="shadow"}')} / ${rate('diffs_total', 'capability', '{occasion="shadow"}')}`,
              legend: '{{capability}}',
            },
          ],
        },
        {
          title: "v1's noise floor",
          about: 'What v1 disagrees with itself by.',
          unit: 'short',
          curves: [{ expr: 'max by (capability) (comparator_noise_floor)', legend: '{{capability}}' }],
        },
        {
          title: 'Failures of v2',
          about:
            'The share of what v2 was to answer that it failed or was late for; and of all requests, for which v1 was asked in its place.',
          unit: 'percentunit',
          curves: [
            { expr: V2_FAILED, legend: 'v2 failed' },
            { expr: share('failovers_total', `http_requests_total{${ANALYTICS}}`), legend: 'v1 asked instead' },
          ],
        },
      ],
    },
    {
      title: 'Load and flags',
      panels: [
        {
          title: 'In flight',
          about: 'Analytics requests under way on each instance, and the bound beyond which they are refused.',
          unit: 'short',
          curves: [
            { expr: 'in_flight', legend: '{{instance}}' },
            { expr: 'max(in_flight_limit)', legend: 'limit' },
          ],
        },
        {
          title: 'Refused for overload',
          about: 'Requests shed with 503 and Retry-After.',
          unit: 'reqps',
          curves: [{ expr: total('shed_total'), legend: 'shed' }],
        },
        {
          title: 'Flag epoch',
          about: 'Every service comes to the same within seconds of a change.',
          unit: 'short',
          curves: [
            { expr: 'min by (service) (flag_epoch)', legend: '{{service}}' },
            { expr: 'max(flag_generation)', legend: 'generation' },
          ],
        },
      ],
    },
  ],
};
