/** The harness on the embedded form: what holds of it wherever its services run. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { ConsumeOptions } from '@cohortlens/bus';
import type { Service } from '@cohortlens/service';
import { type Harness, openHarness } from './index.ts';

const CUSTOMER = {
  capability: 'prediction',
  path: 'v2',
  input: { age: 34, annual_income: 52_000, work_experience: 8, family_size: 3, profession: 'Engineer' },
  rule_version: 'fitted-1',
} as const;
const GRACE_MS = 50;
/** Takes requests in hand, and comes to an end with none. */
const IDLE: Service = {
  flow: { service: 'prediction', consumes: [{ topic: 'requests.prediction' }], follows: [], produces: [] },
  start: async ({ bus }) => {
    const consumption = await bus.subscribe([{ topic: 'requests.prediction', handle: () => new Promise(() => undefined) }]);
    return { notReady: () => undefined, stop: () => consumption.stop(GRACE_MS) };
  },
};

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness({ form: 'embedded' });
});
afterEach(() => harness.dispose().catch(() => undefined));

it('asks again where the topic of its answers could not be made at first', async () => {
  const { transport } = harness.foundation;
  const provision = transport.provision.bind(transport);
  const refusing = jest.spyOn(transport, 'provision').mockImplementation(async (topics) => {
    if (topics.some(({ name }) => name.includes('replies.'))) throw new Error('not now');
    await provision(topics);
  });
  const ask = () => harness.bus.ask('requests.prediction', CUSTOMER, { withinMs: 50 });
  await expect(ask()).rejects.toThrow('not now');
  refusing.mockRestore();
  await expect(ask()).rejects.toThrow('requests.prediction was not answered within 50 ms');
});

it('tells the newest of what it could not read when something does not come', async () => {
  for (let n = 0; n < 120; n++) await harness.bus.broken('outcomes', { headers: {} });
  await harness.bus.broken('outcomes');
  await harness.bus.messages('outcomes');
  const never = harness.bus.message('outcomes', () => false, { withinMs: 50 });
  await expect(never).rejects.toThrow(/undecodable/);
});

describe('services in the process of the suite', () => {
  it('have a name each, by one count', async () => {
    const names = [await harness.run(IDLE), await harness.run(IDLE)].map(({ instance }) => instance);
    expect(names).toEqual(['prediction-0', 'prediction-1']);
  });

  it('that die are named by what is awaited in vain, and by the end', async () => {
    const { transport } = harness.foundation;
    const consume = transport.consume.bind(transport);
    const consuming: ConsumeOptions[] = [];
    jest.spyOn(transport, 'consume').mockImplementation((options) => {
      consuming.push(options);
      return consume(options);
    });
    await harness.run(IDLE);
    consuming[0]?.onDead(new Error('its group is gone'));
    const never = harness.bus.message('results.prediction', () => false, { withinMs: 50 });
    await expect(never).rejects.toThrow(/prediction-0 in process has died: its group is gone/);
    await harness.bus.request('prediction', CUSTOMER);
    await expect(harness.drain({ withinMs: 50 })).rejects.toThrow(/prediction-0 in process has died: its group is gone/);
    await expect(harness.dispose()).rejects.toThrow(/prediction-0 in process has died: its group is gone/);
  });
});
