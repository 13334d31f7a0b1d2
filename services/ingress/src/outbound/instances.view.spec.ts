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

/** The log as the view reads it; `hear` is what comes later, `kept` what the view holds. */
async function reading(before: readonly Heartbeat[]) {
  const clock = { ms: 0 };
  const kept = new Map<string, { key: string; data: Heartbeat }>();
  let hear = (_: Heartbeat): void => undefined;
  const bus = {
    view: (_: string, __: number, onChange: (message: { key: string; data: Heartbeat }) => void) => {
      hear = (data) => {
        const message = { key: `${data.service}/${data.instance}`, data };
        kept.set(message.key, message);
        onChange(message);
      };
      before.forEach(hear);
      return Promise.resolve({ values: () => [...kept.values()], forget: (key: string) => kept.delete(key) });
    },
  } as unknown as Bus;
  const elapsed = (): number => clock.ms;
  const instances = await openInstances(bus, 'ingress-0', () => NOW + elapsed(), elapsed);
  return { instances, clock, kept, hear };
}
const opened = async (heartbeats: readonly Heartbeat[]) => (await reading(heartbeats)).instances;

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

test('one whose clock was far ahead lives as long as it is heard, then it is silent, then forgotten', async () => {
  const ahead = heard('ahead', -1_000 * HOUR_MS);
  const { instances, clock, kept, hear } = await reading([ahead, heard('live', 0)]);
  const told = () => [instances.live(), instances.silent()].map((some) => some.map(({ instance }) => instance));
  const after = (ms: number): void => void (clock.ms += ms);
  const beat = (): void => hear(heard('live', -clock.ms));
  after(LIMITS.instanceLeaseMs - 1);
  hear(ahead);
  beat();
  after(LIMITS.instanceLeaseMs - 1);
  expect(told()).toEqual([['ahead', 'live'], []]);
  after(1);
  beat();
  expect(told()).toEqual([['live'], ['ahead']]);
  expect(await instances.converged('1.1', NOW, 0)).toMatchObject({ complete: true, applied: ['live'] });
  after(HOUR_MS);
  beat();
  expect([told(), [...kept.keys()]]).toEqual([[['live'], []], ['prediction/live']]);
});

test('however many names there are, the last that were heard of are known', async () => {
  const crowd = Array.from({ length: 10_001 }, (_, i) => heard(`crowd-${String(i)}`, 0));
  const { instances, kept, hear } = await reading(crowd);
  expect([instances.live().length, kept.size, instances.live()[0]?.instance]).toEqual([10_000, 10_000, 'crowd-1']);
  hear(heard('late', 0));
  expect([instances.live().length, kept.size, kept.has('prediction/crowd-1')]).toEqual([10_000, 10_000, false]);
});
