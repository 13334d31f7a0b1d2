/** What a process tells of itself: how late its event loop is, and its memory. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import type { Metrics } from './metrics.ts';

const RESOLUTION_MS = 20;
const NS = 1e9;

/** Returns the end of it. */
export function watchProcess(metrics: Metrics): () => void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const ends = [
    metrics.gauge('event_loop_delay_seconds', (observe) => {
      // The timer's own interval is part of what is measured.
      const late = (ns: number): number => Math.max(0, ns / NS - RESOLUTION_MS / 1_000);
      observe(late(delay.percentile(50)), { quantile: 'p50' });
      observe(late(delay.percentile(99)), { quantile: 'p99' });
      observe(late(delay.max), { quantile: 'max' });
      delay.reset();
    }),
    metrics.gauge('process_memory_bytes', (observe) => {
      const { heapUsed, heapTotal, external, rss } = process.memoryUsage();
      observe(heapUsed, { kind: 'heap_used' });
      observe(heapTotal, { kind: 'heap_total' });
      observe(getHeapStatistics().heap_size_limit, { kind: 'heap_limit' });
      observe(external, { kind: 'external' });
      observe(rss, { kind: 'rss' });
    }),
  ];
  return () => {
    delay.disable();
    for (const end of ends) end();
  };
}
