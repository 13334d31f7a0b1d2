/** How often the embedded log's failures are told. */
import { afterEach, expect, it } from '@jest/globals';
import { createTelemetry } from '@cohortlens/telemetry';
import { tellLogFailures } from './failures.ts';

const lines: string[] = [];
const destination = { write: (line: string) => void lines.push((JSON.parse(line) as { msg: string }).msg) };
const telemetry = createTelemetry({ level: 'warn', destination });
afterEach(() => telemetry.close());

it('tells the first of a kind, and one now and then while they go on, and counts each', async () => {
  let now = 0;
  const tell = tellLogFailures(telemetry, () => now);
  const full = new Error('database or disk is full');
  for (; now < 12_000; now += 100) tell('writing', full, 'again');
  tell('sweeping', full, 'again');
  tell('writing', full, 'given_up');
  expect(lines).toEqual([
    ...Array<string>(3).fill('writing failed, trying again'),
    'sweeping failed, trying again',
    'writing failed, given up',
  ]);
  expect(await telemetry.metrics.text()).toMatch(/^bus_failures_total\{service="embedded"\} 122( |$)/m);
});
