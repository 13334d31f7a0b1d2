import { describe, expect, it } from '@jest/globals';
import { METRICS } from './catalogue.ts';
import { createMetrics } from './metrics.ts';
import { watchProcess } from './process-metrics.ts';

describe('metrics', () => {
  it('are told under the names and with the labels of the catalogue', async () => {
    const metrics = createMetrics();
    metrics.counter('diffs_total')(2, { capability: 'prediction', verdict: 'match', occasion: 'shadow' });
    metrics.counter('shed_total')(0);
    metrics.histogram('bus_write_records')(7);
    let value = 3;
    const end = metrics.gauge('in_flight', (observe) => observe(value));
    const text = await metrics.text();
    expect(text).toContain('diffs_total{capability="prediction",verdict="match",occasion="shadow"} 2\n');
    expect(text).toMatch(/^shed_total 0$/m);
    expect(text).toContain(`# HELP in_flight ${METRICS.in_flight.about}\n`);
    expect(text).toMatch(/^in_flight 3$/m);
    expect(text).toMatch(/^bus_write_records_bucket\{le="5"\} 0$/m);
    expect(text).toMatch(/^bus_write_records_bucket\{le="10"\} 1$/m);
    value = 4;
    expect(await metrics.text()).toMatch(/^in_flight 4$/m);
    end();
    value = 5;
    expect(await metrics.text()).not.toMatch(/^in_flight 5$/m);
    await metrics.close();
  });

  it('of a process: its loop and its memory', async () => {
    const metrics = createMetrics();
    const end = watchProcess(metrics);
    const text = await metrics.text();
    for (const quantile of ['p50', 'p99', 'max'])
      expect(text).toMatch(new RegExp(`^event_loop_delay_seconds\\{quantile="${quantile}"\\} [0-9.e-]+$`, 'm'));
    for (const kind of ['heap_used', 'heap_total', 'heap_limit', 'external', 'rss'])
      expect(text).toMatch(new RegExp(`^process_memory_bytes\\{kind="${kind}"\\} [0-9]+$`, 'm'));
    end();
    await metrics.close();
  });

  it.each(Object.entries(METRICS))('%s is named as Prometheus has it', (name, { kind }) => {
    expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(name.endsWith('_total')).toBe(kind === 'counter');
  });
});
