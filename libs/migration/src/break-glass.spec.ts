import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { pendingFile } from './pending-file.ts';
import { becomes, Bench, send, signed, state } from './testing/bench.ts';

const CUTOVER = { v2_primary: true };
let bench: Bench;
beforeEach(() => void (bench = new Bench()));
afterEach(() => bench.close());

describe('break-glass while the bus is away', () => {
  it('takes effect at once, survives a restart, is published when the bus is back, and is released by its epoch', async () => {
    const [cut, other] = [await bench.bus(true), await bench.bus(false)];
    const pending = pendingFile(join(bench.folder, 'pending.json'));
    await state(other, '1.0', CUTOVER);
    const flags = await bench.follow(cut, { pending });
    bench.outage.begin();
    expect(await flags.breakGlass(signed('rollback-1', 'rollback-to-v1'))).toBeUndefined();
    expect(flags.current()).toMatchObject({
      flags: { v2_primary: false },
      overrides: [{ command_id: 'rollback-1', state: 'pending' }],
    });
    await flags.close();
    expect(await pending.load()).toHaveLength(1);

    const elsewhere = await bench.follow(other);
    expect(elsewhere.current().overrides).toEqual([]);
    bench.outage.end();
    const restarted = await bench.follow(cut, { pending });
    expect(restarted.current()).toMatchObject({ flags: { v2_primary: false }, overrides: [{ command_id: 'rollback-1' }] });
    await becomes(restarted, ({ overrides }) => overrides[0]?.state === 'published');
    await becomes(elsewhere, ({ overrides }) => overrides[0]?.state === 'published');
    await state(other, '1.1', { v2_fallback: true });
    await becomes(restarted, ({ overrides, epoch }) => overrides.length === 0 && epoch === '1.1');
    await restarted.close();
    expect(await pending.load()).toEqual([]);
  });

  it('that was published before it could be struck off is not given a second time by a restart', async () => {
    const bus = await bench.bus(false);
    const pending = pendingFile(join(bench.folder, 'pending.json'));
    const command = signed('rollback-1', 'rollback-to-v1');
    await send(bus, command);
    await pending.save([command]);
    const first = await bench.follow(bus, { pending });
    expect(first.current().overrides).toMatchObject([{ command_id: 'rollback-1', state: 'published' }]);
    expect(await pending.load()).toEqual([]);
    await pending.save([command]);
    await state(bus, '1.2', CUTOVER);
    const later = await bench.follow(bus, { pending });
    expect(later.current()).toMatchObject({ flags: CUTOVER, overrides: [] });
    expect(await pending.load()).toEqual([]);
    expect(await bus.ends('flags.commands')).toEqual([1]);
  });

  it('is published when the bus is back also where nothing was left of what had been kept', async () => {
    const [cut, other] = [await bench.bus(true), await bench.bus(false)];
    const pending = pendingFile(join(bench.folder, 'pending.json'));
    const command = signed('rollback-1', 'rollback-to-v1');
    await send(other, command);
    await pending.save([command]);
    const flags = await bench.follow(cut, { pending });
    bench.outage.begin();
    await flags.breakGlass(signed('rollback-2', 'rollback-to-v1'));
    bench.outage.end();
    await becomes(await bench.follow(other), ({ overrides }) => overrides[0]?.command_id === 'rollback-2');
  });

  it('that is refused now is told of, and kept for whoever has the right secret', async () => {
    const bus = await bench.bus(false);
    const pending = pendingFile(join(bench.folder, 'pending.json'));
    await pending.save([{ ...signed('rollback-1', 'rollback-to-v1'), actor: 'eve' }]);
    const flags = await bench.follow(bus, { pending });
    expect(flags.current().overrides).toEqual([]);
    expect(bench.failures).toEqual(['holding the break-glass command rollback-1 that was kept']);
    await flags.breakGlass(signed('rollback-2', 'rollback-to-v1'));
    await becomes(flags, ({ overrides }) => overrides[0]?.state === 'published');
    await flags.close();
    expect((await pending.load()).map(({ id }) => id)).toEqual(['rollback-1']);
  });

  it('that is no emergency is not published for having been kept', async () => {
    const bus = await bench.bus(false);
    const pending = pendingFile(join(bench.folder, 'pending.json'));
    await pending.save([signed('migrate-1', 'migrate-to-v2')]);
    const flags = await bench.follow(bus, { pending });
    expect(bench.failures).toEqual(['holding the break-glass command migrate-1 that was kept']);
    await flags.breakGlass(signed('rollback-1', 'rollback-to-v1'));
    await becomes(flags, ({ overrides }) => overrides[0]?.state === 'published');
    expect(await bus.ends('flags.commands')).toEqual([1]);
  });

  it('is in force before it is kept: a disk that is slow holds up no rollback', async () => {
    const [cut, other] = [await bench.bus(true), await bench.bus(false)];
    await state(other, '1.0', CUTOVER);
    const saved = Promise.withResolvers<void>();
    const flags = await bench.follow(cut, { pending: { load: async () => [], save: () => saved.promise } });
    bench.outage.begin();
    const given = flags.breakGlass(signed('rollback-1', 'rollback-to-v1'));
    expect(flags.current()).toMatchObject({ flags: { v2_primary: false }, overrides: [{ state: 'pending' }] });
    saved.resolve();
    expect(await given).toBeUndefined();
  });

  it('is not given again when the log has it, and a state has covered it since', async () => {
    const bus = await bench.bus(false);
    const command = signed('rollback-1', 'rollback-to-v1');
    await send(bus, command);
    await state(bus, '1.2', CUTOVER);
    const flags = await bench.follow(bus);
    expect(await flags.breakGlass(command)).toBeUndefined();
    expect(flags.current()).toMatchObject({ flags: CUTOVER, overrides: [] });
    await flags.close();
    expect(await bus.ends('flags.commands')).toEqual([1]);
  });

  it('that is given twice is published once', async () => {
    const saved: number[] = [];
    const pending = { load: async () => [], save: async (commands: readonly unknown[]) => void saved.push(commands.length) };
    const flags = await bench.follow(await bench.bus(true), { pending });
    bench.outage.begin();
    for (let n = 0; n < 2; n++) await flags.breakGlass(signed('rollback-1', 'rollback-to-v1'));
    expect(saved).toEqual([1]);
  });

  it('is bounded: what waits to be published is held here, however long the bus is away', async () => {
    const flags = await bench.follow(await bench.bus(true));
    bench.outage.begin();
    const give = (n: number) => flags.breakGlass(signed(`rollback-${String(n)}`, 'rollback-to-v1'));
    for (let n = 0; n < 100; n++) expect(await give(n)).toBeUndefined();
    expect(await give(100)).toBe('overloaded');
  });

  it('keeps trying until the command is on the bus', async () => {
    const [cut, other] = [await bench.bus(true), await bench.bus(false)];
    const flags = await bench.follow(cut);
    const elsewhere = await bench.follow(other);
    bench.outage.begin();
    await flags.breakGlass(signed('killing-1', 'set', { change: { v2_enabled: false } }));
    bench.outage.end();
    expect(await becomes(elsewhere, ({ flags: { v2_enabled } }) => !v2_enabled)).toMatchObject({
      overrides: [{ command_id: 'killing-1' }],
    });
  });

  it('is not held again by the copy of a command that a state covers already', async () => {
    const [cut, other] = [await bench.bus(true), await bench.bus(false)];
    const flags = await bench.follow(cut);
    bench.outage.begin();
    const command = signed('rollback-1', 'rollback-to-v1');
    await flags.breakGlass(command);
    await state(other, '1.2', CUTOVER);
    await send(other, command);
    await send(other, signed('migrate-1', 'migrate-to-v2'));
    bench.outage.end();
    expect(await becomes(flags, ({ overrides }) => overrides.length === 0)).toMatchObject({ epoch: '1.2', flags: CUTOVER });
    await flags.close();
    expect(await flags.verify()).toBe(true);
    expect(flags.current().overrides).toEqual([]);
  });

  it('holds a command of which nothing was held when it was read', async () => {
    const bus = await bench.bus(false);
    const unheld: unknown[] = [];
    const listen = bus.listen.bind(bus);
    bus.listen = (topic, from, take) =>
      listen(topic, from, (message) => {
        try {
          take({ ...message, offset: 1e15 } as never);
        } catch (error) {
          unheld.push(error);
        }
      });
    const command = signed('rollback-1', 'rollback-to-v1');
    await state(bus, '1.0', CUTOVER);
    await send(bus, command);
    const flags = await bench.follow(bus);
    expect([unheld.length, flags.current().overrides]).toEqual([1, []]);
    expect(await flags.breakGlass(command)).toBeUndefined();
    expect(flags.current()).toMatchObject({ flags: { v2_primary: false }, overrides: [{ command_id: 'rollback-1' }] });
  });

  it('refuses what is no emergency, not permitted or not signed', async () => {
    const flags = await bench.follow(await bench.bus(true));
    expect(await flags.breakGlass(signed('migrate-1', 'migrate-to-v2'))).toBe('forbidden');
    expect(await flags.breakGlass(signed('killing-1', 'set', { role: 'service', change: { v2_enabled: false } }))).toBe(
      'forbidden',
    );
    expect(await flags.breakGlass({ ...signed('rollback-1', 'rollback-to-v1'), actor: 'eve' })).toBe('bad_signature');
    expect(flags.current().overrides).toEqual([]);
  });
});
