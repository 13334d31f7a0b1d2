import type { Bus, Message, Outgoing } from '@cohortlens/bus';
import type { FlagsState, Heartbeat } from '@cohortlens/contracts';
import { afterEach, expect, it } from '@jest/globals';
import { startPresence } from './presence.ts';
import type { PresenceOptions } from './presence.ts';

/** What was to happen at once has happened. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

it('never tells an epoch that it has only read on its way to the newest, and tells a newer one at once', async () => {
  const told: string[] = [];
  const { promise: heard, resolve: hear } = Promise.withResolvers<void>();
  let take: (message: Message<FlagsState>) => void = () => undefined;
  const change = async (epoch: string): Promise<void> => {
    take({ data: { epoch } } as Message<FlagsState>);
    for (let n = 0; n < 5; n++) await turn();
  };
  const bus = {
    flow: { service: 'flags' },
    lag: async () => 0,
    publish: async ([message]: readonly Outgoing[]) => {
      const { epoch } = message?.data as Heartbeat;
      told.push(epoch);
      if (epoch === '1.104') hear();
    },
    view: async (_topic: string, _deadlineMs: number, onChange: typeof take) => {
      take = onChange;
      for (const epoch of ['1.7', '1.81', '1.103']) await change(epoch);
    },
  } as unknown as Bus;
  const running = { notReady: () => undefined, stop: async () => undefined };
  const metrics = { gauge: () => () => undefined };
  const options = { bus, instance: 'flags-0', running, now: () => 0, metrics, logger: { debug: () => undefined } };
  const presence = await startPresence(options as unknown as PresenceOptions);
  cleanups.push(() => presence.stop());
  await change('1.104');
  await heard;
  expect([...new Set(told)]).toEqual(['1.103', '1.104']);
});
