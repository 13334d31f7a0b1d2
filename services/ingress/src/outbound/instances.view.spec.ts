import { expect, test } from '@jest/globals';
import type { Bus } from '@cohortlens/bus';
import { type Heartbeat, LIMITS } from '@cohortlens/contracts';
import { openInstances } from './instances.view.ts';

const NOW = Date.parse('2026-03-06T14:00:00.000Z');
const HOUR_MS = 60 * 60_000;

const heard = (instance: string, agoMs: number, stopping = false): Heartbeat => ({
  service: 'prediction',
  instance,
  version: '0.1.0',
  epoch: '1.1',
  applied_at: new Date(NOW).toISOString(),
  lag: 0,
  started_at: new Date(NOW - HOUR_MS).toISOString(),
  at: new Date(NOW - agoMs).toISOString(),
  stopping,
});

function opened(heartbeats: readonly Heartbeat[]) {
  const view = { values: () => heartbeats.map((data) => ({ data })) };
  const bus = { view: () => Promise.resolve(view) } as unknown as Bus;
  return openInstances(bus, 'ingress-0', () => NOW);
}

async function names(...heartbeats: readonly Heartbeat[]) {
  const instances = await opened(heartbeats);
  const of = (some: readonly Heartbeat[]): string[] => some.map(({ instance }) => instance);
  return { live: of(instances.live()), silent: of(instances.silent()) };
}

test('a replica lives until its lease is over; then it is silent, for an hour', async () => {
  const { instanceLeaseMs } = LIMITS;
  expect(
    await names(
      heard('fast-clock', -5_000),
      heard('live', instanceLeaseMs - 1),
      heard('silent', instanceLeaseMs),
      heard('silent-still', HOUR_MS - 1),
      heard('long-gone', HOUR_MS),
    ),
  ).toEqual({ live: ['fast-clock', 'live'], silent: ['silent', 'silent-still'] });
});

test('one that said that it stops is neither', async () => {
  expect(await names(heard('stopping', 0, true), heard('stopped', 60_000, true))).toEqual({ live: [], silent: [] });
});

test('what this instance holds by itself, all others wait for', async () => {
  const held = async (...some: readonly string[]) => (await opened(some.map((name) => heard(name, 0)))).held('1.4', NOW - 5);
  expect(await held('ingress-1', 'ingress-0', 'flags-0')).toEqual({
    epoch: '1.4',
    complete: false,
    applied: ['ingress-0'],
    waiting: ['flags-0', 'ingress-1'],
    took_ms: 5,
  });
  expect(await held('ingress-0')).toMatchObject({ complete: true, waiting: [] });
});
