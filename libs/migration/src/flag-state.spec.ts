import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareEpochs, formatEpoch } from './epoch.ts';
import { DEFAULT_FLAGS } from './flags.ts';
import { becomes, Bench, send, signed, state } from './testing/bench.ts';

const AT = '2026-01-02T03:04:05.000Z';
const CUTOVER = { v2_primary: true };
let bench: Bench;
beforeEach(() => void (bench = new Bench()));
afterEach(() => bench.close());

describe('the local flag state', () => {
  it('is the seed at epoch 1.0 while the topic is empty', async () => {
    const flags = await bench.follow(await bench.bus(false), { seed: { ...DEFAULT_FLAGS, shadow_mode: true } });
    expect(flags.current()).toMatchObject({ epoch: '1.0', phase: 'PHASE_2_BETA_SHADOW', overrides: [] });
  });

  it('is what the topic says from the first moment on, and the same frozen object until something changes', async () => {
    const bus = await bench.bus(false);
    await state(bus, '1.3');
    await state(bus, '1.7', CUTOVER);
    const flags = await bench.follow(bus);
    const current = flags.current();
    expect(current).toMatchObject({ epoch: '1.7', phase: 'PHASE_3_CUTOVER', flags: CUTOVER });
    expect(flags.current()).toBe(current);
    expect(Object.isFrozen(current) && Object.isFrozen(current.flags)).toBe(true);
    expect(flags.applied()).toEqual({ epoch: '1.7', at: 1_000 });
  });

  it('tells since when v1 is deprecated as the topic does, on whichever instance and after whatever start', async () => {
    const bus = await bench.bus(false);
    await state(bus, '1.3', { ...CUTOVER, v1_deprecated: true });
    const early = await bench.follow(bus);
    expect(early.current().deprecatedAt).toBe(Date.parse('2026-01-02T03:04:05.000Z'));
    const data = { flags: { ...DEFAULT_FLAGS, ...CUTOVER, v1_deprecated: true }, epoch: '1.4', command_id: 'c', actor: 'ada' };
    const at = '2026-03-01T00:00:00.000Z';
    await bus.publish([
      {
        topic: 'flags.state',
        key: 'current',
        data: { ...data, changed_at: '2026-03-06T00:00:00.000Z', v1_deprecated_since: at },
      },
    ]);
    expect(await early.waitFor('1.4', 5_000)).toBe(true);
    const late = await bench.follow(bus);
    expect([early.current().deprecatedAt, late.current().deprecatedAt]).toEqual([Date.parse(at), Date.parse(at)]);
  });

  it('never goes back to an older epoch, whatever the topic says in which order', async () => {
    const bus = await bench.bus(false);
    let run = 0;
    const epochs = fc.array(fc.record({ generation: fc.integer({ min: 1, max: 3 }), position: fc.nat(9) }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(epochs, async (sequence) => {
        const own = await bench.bus(false, `run${String(run++)}.`);
        const flags = await bench.follow(own);
        const served: string[] = [flags.current().epoch];
        flags.onChange(({ epoch }) => served.push(epoch));
        for (const epoch of sequence) await state(own, formatEpoch(epoch), { v2_rollout_percent: epoch.position });
        const newest = sequence.map(formatEpoch).reduce((a, b) => (compareEpochs(a, b) >= 0 ? a : b));
        expect(await flags.verify()).toBe(true);
        served.slice(1).forEach((epoch, i) => expect(compareEpochs(epoch, served[i] ?? '')).toBeGreaterThanOrEqual(0));
        expect(flags.current().epoch).toBe(newest);
      }),
      { numRuns: 20 },
    );
    await bus.close(0);
  });

  it('passes over a state whose epoch no number keeps, and tells of it; what comes after it counts', async () => {
    const bus = await bench.bus(false);
    await state(bus, '1.7', CUTOVER);
    const flags = await bench.follow(bus);
    const headers = { ce_specversion: '1.0', ce_id: 'forged', ce_source: 's', ce_type: 'cohortlens.flags.state' };
    const forged = { flags: DEFAULT_FLAGS, epoch: `${'9'.repeat(400)}.0`, command_id: 'c', actor: 'eve', changed_at: AT };
    const value = Buffer.from(JSON.stringify(forged));
    await bus.transport.append([{ topic: 'flags.state', partition: 0, key: 'current', headers, value }]);
    expect(await flags.verify()).toBe(true);
    expect([flags.current().epoch, bench.failures]).toEqual(['1.7', ['reading flags.state']]);
    await state(bus, '1.8');
    expect(await flags.waitFor('1.8', 5_000)).toBe(true);
  });

  it('tells when an epoch has taken effect, and when it has not in time', async () => {
    const bus = await bench.bus(false);
    const flags = await bench.follow(bus);
    const waiting = flags.waitFor('1.4', 5_000);
    await state(bus, '1.5');
    expect(await waiting).toBe(true);
    expect(await flags.waitFor('1.5', 0)).toBe(true);
    expect(await flags.waitFor('1.6', 1)).toBe(false);
  });

  it("keeps the environment's kill switch over every state", async () => {
    const bus = await bench.bus(false);
    const flags = await bench.follow(bus, { v2Enabled: false });
    await state(bus, '1.5', { v2_enabled: true });
    expect(await flags.waitFor('1.5', 5_000)).toBe(true);
    expect(flags.current()).toMatchObject({
      flags: { v2_enabled: false },
      stated: { v2_enabled: true },
      overrides: [{ kind: 'env' }],
    });
  });
});

describe('an emergency command on the bus', () => {
  it.each([
    ['a rollback', signed('rollback-1', 'rollback-to-v1'), { v2_primary: false, v2_fallback: true }],
    ["the guardian's rollback", signed('rollback-1', 'rollback-to-v1', { role: 'service' }), { v2_primary: false }],
    ['a kill switch', signed('killing-1', 'set', { change: { v2_enabled: false } }), { v2_enabled: false, v2_primary: true }],
  ])('%s takes effect without the flag service, until a state covers it', async (_, command, effect) => {
    const bus = await bench.bus(false);
    await state(bus, '1.0', CUTOVER);
    const flags = await bench.follow(bus);
    const offset = await send(bus, command);
    const held = await becomes(flags, ({ overrides }) => overrides.length > 0);
    expect(held).toMatchObject({ flags: effect, epoch: '1.0', overrides: [{ command_id: command.id, state: 'published' }] });
    await state(bus, formatEpoch({ generation: 1, position: offset + 1 }), CUTOVER);
    expect(await becomes(flags, ({ overrides }) => overrides.length === 0)).toMatchObject({ flags: CUTOVER });
  });

  it.each([
    ['forged', { ...signed('rollback-1', 'rollback-to-v1'), signature: 'bm90LXRoZS1zaWduYXR1cmU' }],
    ['altered', { ...signed('rollback-1', 'migrate-to-v2'), action: 'rollback-to-v1' as const }],
    ['beyond its role', signed('killing-1', 'set', { role: 'service', change: { v2_enabled: false } })],
    ['no emergency', signed('migrate-1', 'migrate-to-v2')],
    ['of an unknown flag', signed('killing-1', 'set', { change: { v2_enabled: false, v3_enabled: true } as never })],
  ])('that is %s has no effect', async (_, command) => {
    const bus = await bench.bus(false);
    await state(bus, '1.0', CUTOVER);
    const flags = await bench.follow(bus);
    await send(bus, command);
    expect(await flags.verify()).toBe(true);
    expect(flags.current()).toMatchObject({ flags: CUTOVER, overrides: [] });
  });

  it('holds from the start on when it is newer than the state, and not when it is older', async () => {
    const bus = await bench.bus(false);
    await send(bus, signed('rollback-1', 'rollback-to-v1'));
    await state(bus, '1.2', CUTOVER);
    const calm = await bench.follow(bus);
    expect(calm.current().overrides).toEqual([]);
    await send(bus, signed('migrate-1', 'migrate-to-v2'));
    await send(bus, signed('rollback-2', 'rollback-to-v1'));
    const careful = await bench.follow(bus);
    expect(careful.current()).toMatchObject({ flags: { v2_primary: false }, overrides: [{ command_id: 'rollback-2' }] });
  });

  it('has no power when it is replayed', async () => {
    const bus = await bench.bus(false);
    await send(bus, signed('rollback-1', 'rollback-to-v1'));
    await state(bus, '1.2', CUTOVER);
    const flags = await bench.follow(bus);
    await send(bus, signed('migrate-1', 'migrate-to-v2'));
    await send(bus, signed('rollback-1', 'rollback-to-v1'));
    expect(await flags.verify()).toBe(true);
    expect(flags.current()).toMatchObject({ flags: CUTOVER, overrides: [] });
  });
});

describe('after a loss of the bus', () => {
  it('v2 does not answer again before the commands have been read to their end', async () => {
    const [cut, other] = [await bench.bus(true), await bench.bus(false)];
    await state(other, '1.0', CUTOVER);
    const flags = await bench.follow(cut, { checkDeadlineMs: 500, returnMs: 0 });
    const v2Answered: string[] = [];
    bench.outage.begin();
    expect(await flags.verify()).toBe(false);
    expect(flags.current()).toMatchObject({ flags: { v2_primary: false, v2_fallback: true }, overrides: [{ state: 'active' }] });
    flags.onChange(({ flags: { v2_primary }, epoch }) => v2_primary && v2Answered.push(epoch));
    await send(other, signed('rollback-1', 'rollback-to-v1'));
    bench.outage.answer();
    expect(await flags.verify()).toBe(false);
    bench.outage.end();
    expect(await flags.verify()).toBe(true);
    expect(flags.current().overrides).toMatchObject([{ command_id: 'rollback-1', state: 'published' }]);
    expect(v2Answered).toEqual([]);
  });

  it('v2 does not answer again before another instance could publish what it was commanded meanwhile', async () => {
    const [cut, asked] = [await bench.bus(true), await bench.bus(true)];
    await state(await bench.bus(false), '1.0', CUTOVER);
    let now = 0;
    const options = { checkDeadlineMs: 500, now: () => now };
    const [flags, others] = [await bench.follow(cut, options), await bench.follow(asked, options)];
    const v2Answered: string[] = [];
    bench.outage.begin();
    expect(await flags.verify()).toBe(false);
    expect(await others.breakGlass(signed('rollback-1', 'rollback-to-v1'))).toBeUndefined();
    flags.onChange(({ flags: { v2_primary }, epoch }) => v2_primary && v2Answered.push(epoch));
    bench.outage.end();
    expect(await flags.verify()).toBe(true);
    expect(flags.current()).toMatchObject({ flags: { v2_primary: false, v2_fallback: true } });
    await becomes(flags, ({ overrides }) => overrides.some(({ command_id }) => command_id === 'rollback-1'));
    now += 60_000;
    expect(await flags.verify()).toBe(true);
    expect([flags.current().overrides.map((o) => o.state), v2Answered]).toEqual([['published'], []]);
  });

  it('v2 is suspended however long all had been read before, and waits the whole while after each loss', async () => {
    const [cut, other] = [await bench.bus(true), await bench.bus(false)];
    await state(other, '1.0', CUTOVER);
    let now = 0;
    const flags = await bench.follow(cut, { checkDeadlineMs: 500, returnMs: 1_000, now: () => now });
    const looks = async (at: number): Promise<[boolean, boolean]> => {
      now = at;
      return [await flags.verify(), flags.current().flags.v2_primary];
    };
    expect(await looks(60_000)).toEqual([true, true]);
    for (const lostAt of [100_000, 100_900]) {
      bench.outage.begin();
      expect(await looks(lostAt)).toEqual([false, false]);
      bench.outage.end();
      expect(await looks(lostAt + 100)).toEqual([true, false]);
    }
    expect(await looks(101_999)).toEqual([true, false]);
    expect(await looks(102_000)).toEqual([true, true]);
  });

  it('v2 answers again when nothing was unread for a while', async () => {
    const [cut, other] = [await bench.bus(true), await bench.bus(false)];
    await state(other, '1.0', CUTOVER);
    const flags = await bench.follow(cut, { checkEveryMs: 5, checkDeadlineMs: 500, returnMs: 20, now: Date.now });
    bench.outage.begin();
    await becomes(flags, ({ flags: { v2_primary } }) => !v2_primary);
    bench.outage.end();
    expect(await becomes(flags, ({ flags: { v2_primary } }) => v2_primary)).toMatchObject({ overrides: [] });
  });
});
