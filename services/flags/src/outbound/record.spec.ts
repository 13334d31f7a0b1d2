import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bus, type Following, type Transport } from '@cohortlens/bus';
import { DEFAULT_FLAGS } from '@cohortlens/migration';
import { House } from '../testing/house.ts';
import { flow } from '../flow.ts';
import { openRecord } from './record.ts';

let house: House;
beforeEach(async () => {
  house = await new House().open();
});
afterEach(() => house.close());

/** The real transport, whose readers stand still between `hold` and `release`. */
function slow(inner: Transport): { transport: Transport; hold: () => void; release: () => void } {
  let held: (() => void)[] | undefined;
  const follow: Transport['follow'] = async (options): Promise<Following> => {
    let first: number | undefined;
    const following = await inner.follow({
      ...options,
      onRecord: (record) => {
        if (held === undefined) return options.onRecord(record);
        first ??= record.offset;
        held.push(() => options.onRecord(record));
      },
    });
    const positions = (): readonly number[] => (held === undefined || first === undefined ? following.positions() : [first]);
    return { positions, healthy: () => following.healthy(), stop: () => following.stop() };
  };
  const release = (): void => {
    const late = held ?? [];
    held = undefined;
    for (const deliver of late) deliver();
  };
  const passed = Object.create(inner) as Transport;
  const ends: Transport['ends'] = (topics) => inner.ends(topics);
  const provision: Transport['provision'] = (topics) => inner.provision(topics);
  return { transport: Object.assign(passed, { follow, ends, provision }), hold: () => (held = []), release };
}

describe('the record', () => {
  it('is not read before everything that was published has arrived', async () => {
    const { transport, hold, release } = slow(house.transport);
    const events = { failure: () => undefined, deadLetter: () => undefined, dead: () => undefined };
    const bus = new Bus({ transport, flow, instance: 'flags-1', prefix: 'cohortlens.', events });
    await bus.provision();
    const record = await openRecord({ bus, seed: DEFAULT_FLAGS, now: Date.now, onFailure: () => undefined });
    hold();
    await house.start();
    const { command_id } = await house.decided('migrate-to-v2');
    let read = false;
    const reading = record.read(command_id).then((known) => {
      read = true;
      return known;
    });
    await house.decided('rollback-to-v1');
    expect(read).toBe(false);
    release();
    expect(await reading).toMatchObject({ decided: { command_id, verdict: 'applied' }, state: { flags: { v2_fallback: true } } });
    record.close();
    await bus.close(0);
  });
});
