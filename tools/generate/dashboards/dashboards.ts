/** The dashboards: what an operator of the migration looks at, and what somebody looks at when the bus or a process is the matter. */
import type { Dashboard, Panel } from './panel.ts';

const ANALYTICS = 'route=~"/api/v[12]/(predict|predict-spending|segment|recommendations/natural)"';
const percentile = (share: number, metric: string, by: string, where = ''): string =>
  `histogram_quantile(${share}, sum by (${['le', by].filter((l) => l !== '').join(', ')}) (rate(${metric}_bucket${where}[$__rate_interval])))`;
const rate = (metric: string, by: string, where = ''): string => `sum by (${by}) (rate(${metric}${where}[$__rate_interval]))`;
const share = (part: string, whole: string): string =>
  `sum(rate(${part}[$__rate_interval])) / sum(rate(${whole}[$__rate_interval]))`;

const latency = (title: string, by: string, where: string, about: string): Panel => ({
  title,
  about,
  unit: 's',
  curves: [0.5, 0.95].map((q) => ({
    expr: percentile(q, 'http_request_duration_seconds', by, where),
    legend: `p${q * 100} {{${by}}}`,
  })),
});

const MIGRATION: Dashboard = {
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
          about: 'What the comparator found.',
          unit: 'reqps',
          curves: [{ expr: rate('diffs_total', 'verdict'), legend: '{{verdict}}' }],
        },
        {
          title: 'Mismatches by capability',
          about: "The share of comparisons that are beyond the tolerance and v1's own noise.",
          unit: 'percentunit',
          curves: [
            {
              expr: `${rate('diffs_total', 'capability', '{verdict="mismatch"}')} / ${rate('diffs_total', 'capability')}`,
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
          about: 'The share of requests that v2 failed or was late for, and for which v1 was asked in its place.',
          unit: 'percentunit',
          curves: [
            { expr: share('v2_failures_total', `http_requests_total{${ANALYTICS}}`), legend: 'v2 failed' },
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
          curves: [{ expr: 'sum(rate(shed_total[$__rate_interval]))', legend: 'shed' }],
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

const BUS: Dashboard = {
  uid: 'cohortlens-bus',
  title: 'CohortLens: bus',
  about: 'What waits on the bus, how long it takes, and what was put aside.',
  rows: [
    {
      title: 'Consumers',
      panels: [
        {
          title: 'Lag',
          about: 'Messages that the group of a service has not handled yet.',
          unit: 'short',
          curves: [{ expr: 'max by (service) (consumer_lag)', legend: '{{service}}' }],
        },
        {
          title: 'In hand',
          about: 'Messages being handled now.',
          unit: 'short',
          curves: [{ expr: 'sum by (service) (bus_in_hand)', legend: '{{service}}' }],
        },
        {
          title: 'Pairs waiting',
          about: 'Requests of which a side is awaited in its window.',
          unit: 'short',
          curves: [{ expr: 'max(comparator_pairs_waiting)', legend: 'pairs' }],
        },
      ],
    },
    {
      title: 'Messages',
      panels: [
        {
          title: 'Handled',
          about: 'By service and topic.',
          unit: 'reqps',
          curves: [{ expr: rate('bus_handle_duration_seconds_count', 'service, topic'), legend: '{{service}} {{topic}}' }],
        },
        {
          title: 'Time to handle, p95',
          about: 'From the start of a handler until all that came of the message is durable.',
          unit: 's',
          curves: [{ expr: percentile(0.95, 'bus_handle_duration_seconds', 'service'), legend: '{{service}}' }],
        },
        {
          title: 'Time to publish, p95',
          about: 'From a publish to its acknowledgement.',
          unit: 's',
          curves: [{ expr: percentile(0.95, 'bus_publish_duration_seconds', 'service'), legend: '{{service}}' }],
        },
        {
          title: 'Records in a write',
          about: 'The average: under load it rises, and that is what makes the bus fast.',
          unit: 'short',
          curves: [
            {
              expr: 'sum(rate(bus_write_records_sum[$__rate_interval])) / sum(rate(bus_write_records_count[$__rate_interval]))',
              legend: 'records',
            },
          ],
        },
      ],
    },
    {
      title: 'Trouble',
      panels: [
        {
          title: 'Not done at the first attempt',
          about: 'Messages that are to be tried again, were rejected or could not be acted on.',
          unit: 'reqps',
          curves: [
            {
              expr: rate('bus_handle_duration_seconds_count', 'service, outcome', '{outcome!="done"}'),
              legend: '{{service}} {{outcome}}',
            },
          ],
        },
        {
          title: 'Failed publishes',
          about: 'By code: bus_unavailable and overloaded wrote nothing, of publish_unknown it cannot be told.',
          unit: 'reqps',
          curves: [
            {
              expr: rate('bus_publish_duration_seconds_count', 'service, outcome', '{outcome!="ok"}'),
              legend: '{{service}} {{outcome}}',
            },
          ],
        },
        {
          title: 'Put aside',
          about: 'Dead letters since the start of each process: `npx cohortlens dlq list`.',
          unit: 'short',
          curves: [
            { expr: 'sum by (service, topic, cause) (bus_dead_letters_total)', legend: '{{service}} {{topic}} {{cause}}' },
          ],
        },
        {
          title: 'Failures that were tried again',
          about: 'The log has a line for each.',
          unit: 'reqps',
          curves: [{ expr: rate('bus_failures_total', 'service'), legend: '{{service}}' }],
        },
        {
          title: 'Outcomes dropped',
          about: 'What became of HTTP requests, lost to the ledger because the bus was away for long.',
          unit: 'reqps',
          curves: [{ expr: 'sum(rate(outcomes_dropped_total[$__rate_interval]))', legend: 'dropped' }],
        },
      ],
    },
  ],
};

const PROCESSES: Dashboard = {
  uid: 'cohortlens-processes',
  title: 'CohortLens: processes',
  about: 'Event loop and memory of every process, and whether traces arrive.',
  rows: [
    {
      title: 'Processes',
      panels: [
        {
          title: 'Up',
          about: 'Whether its metrics can be read.',
          unit: 'short',
          curves: [{ expr: 'up', legend: '{{instance}}' }],
          single: true,
        },
        {
          title: 'Event loop delay',
          about: 'Work that blocks the loop shows here first.',
          unit: 's',
          curves: [{ expr: 'event_loop_delay_seconds{quantile=~"p99|max"}', legend: '{{instance}} {{quantile}}' }],
        },
        {
          title: 'Memory',
          about: 'Heap in use, and all that the process holds.',
          unit: 'bytes',
          curves: [{ expr: 'process_memory_bytes{kind=~"heap_used|rss"}', legend: '{{instance}} {{kind}}' }],
        },
        {
          title: 'Spans',
          about: 'Given to the collector, or lost because it did not take them.',
          unit: 'reqps',
          curves: [{ expr: rate('spans_exported_total', 'outcome'), legend: '{{outcome}}' }],
        },
      ],
    },
  ],
};

export const DASHBOARDS: readonly Dashboard[] = [MIGRATION, BUS, PROCESSES];
