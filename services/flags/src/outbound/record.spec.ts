import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Bus, type Following, type Transport } from '@cohortlens/bus';
import { DEFAULT_FLAGS } from '@cohortlens/migration';
import { House } from '../testing/house.ts';
import { flow } from '../flow.ts';
import { openRecord, type RecordOptions } from './record.ts';

const HOUR_MS = 3_600_000;

let house: House;
beforeEach(async () => {
  house = await new House().open();
});
afterEach(() => house.close());

/** The real transport, whose readers stand still between `hold` and `release`, and which tells no ends while it is away. */
function slow(inner: Transport): {
  transport: Transport;
  hold: () => void;
  release: () => void;
  leave: (yes: boolean) => void;
} {
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
  let away = false;
  const ends: Transport['ends'] = (topics) => (away ? Promise.reject(new Error('away')) : inner.ends(topics));
  const provision: Transport['provision'] = (topics) => inner.provision(topics);
  const transport = Object.assign(passed, { follow, ends, provision });
  return { transport, hold: () => (held = []), release, leave: (yes) => void (away = yes) };
}

/** A record beside the flag service, on a bus of its own. */
async function beside(transport: Transport, options: Partial<RecordOptions> = {}) {
  const events = { failure: () => undefined, deadLetter: () => undefined, dead: () => undefined };
  const bus = new Bus({ transport, flow, instance: 'flags-1', prefix: 'cohortlens.', events });
  await bus.provision();
  const record = await openRecord({ bus, seed: DEFAULT_FLAGS, now: Date.now, onFailure: () => undefined, ...options });
  const close = async (): Promise<void> => {
    record.close();
    await bus.close(0);
  };
  return { record, close };
}

describe('the record', () => {
  it('is not read before everything that was published has arrived', async () => {
    const { transport, hold, release } = slow(house.transport);
    const { record, close } = await beside(transport);
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
    await close();
  });

  it('does not take what another replica decides meanwhile for a log made anew', async () => {
    const { transport, hold, release } = slow(house.transport);
    const { record, close } = await beside(transport);
    hold();
    await house.start();
    const reading = record.read('none');
    const { epoch } = await house.decided('migrate-to-v2');
    release();
    expect(await reading).toMatchObject({ state: { epoch }, stale: false });
    await close();
  });

  it('is waited for as long as the bus is away: a command keeps its place', async () => {
    const { transport, leave } = slow(house.transport);
    let [now, failed] = [Date.now(), 0];
    let again: () => void = () => undefined;
    const onFailure = (): void => {
      now += HOUR_MS;
      if (++failed === 2) again();
    };
    const twice = new Promise<void>((resolve) => (again = resolve));
    const { record, close } = await beside(transport, { now: () => now, onFailure });
    await house.start();
    leave(true);
    const reading = record.read('none');
    await Promise.race([twice, reading]);
    leave(false);
    expect(await reading).toMatchObject({ state: { flags: DEFAULT_FLAGS } });
    leave(true);
    const given = expect(record.read('none')).rejects.toThrow();
    record.close();
    await given;
    leave(false);
    await close();
  });
});
