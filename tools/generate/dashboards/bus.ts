/** What somebody looks at when the bus is the matter. */
import type { Dashboard } from './panel.ts';
import { percentile, rate, share, total } from './promql.ts';

export const BUS: Dashboard = {
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
              expr: share('bus_write_records_sum', 'bus_write_records_count'),
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
          about: 'The log says what came of them.',
          unit: 'reqps',
          curves: [{ expr: rate('bus_failures_total', 'service'), legend: '{{service}}' }],
        },
        {
          title: 'Outcomes dropped',
          about: 'What became of HTTP requests, lost to the ledger because the bus was away for long.',
          unit: 'reqps',
          curves: [{ expr: total('outcomes_dropped_total'), legend: 'dropped' }],
        },
      ],
    },
  ],
};
