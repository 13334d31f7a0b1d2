import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_FLAGS } from './flags.ts';
import { becomes, Bench, state } from './testing/bench.ts';

const CUTOVER = { v2_primary: true };
let bench: Bench;
beforeEach(() => void (bench = new Bench()));
afterEach(() => bench.close());

describe('the state of an epoch', () => {
  it('is the first that is told of an epoch: another of the same epoch changes nothing', async () => {
    const bus = await bench.bus(false);
    const flags = await bench.follow(bus);
    await state(bus, '1.3', CUTOVER);
    await state(bus, '1.3', { shadow_mode: true });
    expect(await flags.verify()).toBe(true);
    expect(flags.current().flags).toEqual({ ...DEFAULT_FLAGS, ...CUTOVER });
  });

  it("takes effect anew where the topic's first state is of the epoch of an instance's own seed, and another", async () => {
    const bus = await bench.bus(false);
    let now = 1_000;
    const flags = await bench.follow(bus, { now: () => now });
    now = 2_000;
    await state(bus, '1.0', CUTOVER);
    await becomes(flags, ({ flags: { v2_primary } }) => v2_primary);
    expect(flags.applied()).toEqual({ epoch: '1.0', at: 2_000 });
  });
});
