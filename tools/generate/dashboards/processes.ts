/** What somebody looks at when a process is the matter. */
import type { Dashboard } from './panel.ts';
import { rate } from './promql.ts';

export const PROCESSES: Dashboard = {
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
