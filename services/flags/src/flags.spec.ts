import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_FLAGS } from '@cohortlens/migration';
import { House } from './testing/house.ts';

const DEADLINE_MS = 8_000;
let house: House;
beforeEach(async () => {
  house = await new House().open();
});
afterEach(() => house.close());

describe('the flag service', () => {
  it('states beta at epoch 1.0 when the topic is empty, or the seed of the environment', async () => {
    await house.start();
    expect(await house.states()).toMatchObject([{ flags: DEFAULT_FLAGS, epoch: '1.0', command_id: '' }]);
  });

  it('seeds an empty topic only', async () => {
    const first = await house.start(0, { shadow_mode: 'true' });
    await house.stop(first);
    await house.start(0, { shadow_mode: 'false' });
    expect(await house.states()).toMatchObject([{ flags: { shadow_mode: true }, epoch: '1.0' }]);
  });

  it('does each action, and every instance follows', async () => {
    await house.start();
    const flags = await house.follow();
    const steps = [
      ['enable-shadow-mode', 'PHASE_2_BETA_SHADOW', { shadow_mode: true, migration_logging: true }],
      ['migrate-to-v2', 'PHASE_3_CUTOVER', { v2_primary: true, shadow_mode: false }],
      ['complete-v1-deprecation', 'PHASE_4_COMPLETE', { v1_deprecated: true, v2_primary: true }],
      ['rollback-to-v1', 'PHASE_1_BETA', { v2_fallback: true, v1_deprecated: false, v2_primary: false, v2_enabled: true }],
    ] as const;
    for (const [i, [action, phase, effect]] of steps.entries()) {
      const event = await house.decided(action, { reason: 'as planned' });
      expect(event).toMatchObject({
        verdict: 'applied',
        epoch: `1.${String(i + 1)}`,
        after: effect,
        reason: 'as planned',
        actor: 'ada',
      });
      expect(await flags.waitFor(event.epoch, DEADLINE_MS)).toBe(true);
      expect(flags.current()).toMatchObject({ epoch: event.epoch, phase, flags: effect, overrides: [] });
    }
    const events = await house.events();
    expect(events.map((e) => e.action)).toEqual(steps.map(([action]) => action));
    events.forEach((event, i) => expect(event.before).toEqual(events[i - 1]?.after ?? DEFAULT_FLAGS));
  });

  it('applies single changes, says what it repaired, and keeps the epoch when nothing changes', async () => {
    await house.start();
    const set = await house.decided('set', { change: { v1_deprecated: true } });
    expect(set).toMatchObject({
      verdict: 'applied',
      after: { v2_primary: true, v1_deprecated: true },
      detail: 'v2_primary was set, because v1_deprecated was',
    });
    const same = await house.decided('set', { change: { v1_deprecated: true } });
    expect(same).toMatchObject({ verdict: 'unchanged', epoch: set.epoch });
    expect(await house.states()).toHaveLength(2);
  });

  it('refuses a change that expects another epoch; of two at once one wins', async () => {
    await house.start();
    const change = (percent: number): Promise<unknown> =>
      house.decided('set', { change: { v2_rollout_percent: percent }, expected_epoch: '1.0' });
    const verdicts = await Promise.all([change(10), change(20)]);
    expect(verdicts).toMatchObject([
      { verdict: 'applied' },
      { verdict: 'refused', error: 'epoch_conflict', after: { v2_rollout_percent: 10 } },
    ]);
    expect(await house.decided('rollback-to-v1', { expected_epoch: '1.0' })).toMatchObject({ verdict: 'applied' });
  });
});

describe('a command delivered again', () => {
  it('is applied once and answered the same, also after a restart and when others came between', async () => {
    const first = await house.start();
    const command = house.signed('command-1', 'enable-shadow-mode');
    const event = await house.put(command);
    expect(await house.put(command)).toEqual(event);
    await house.stop(first);
    await house.start();
    await house.decided('rollback-to-v1');
    expect(await house.put(command)).toEqual(event);
    expect((await house.events()).map((e) => e.verdict)).toEqual(['applied', 'applied']);
    expect((await house.states()).at(-1)).toMatchObject({ flags: { v2_fallback: true } });
  });

  it('completes what a crash between the audit and the state has cut off', async () => {
    const first = await house.start();
    await house.stop(first);
    const command = house.signed('command-1', 'enable-shadow-mode');
    const after = { ...DEFAULT_FLAGS, shadow_mode: true, migration_logging: true };
    const { id: command_id, action, actor, role, signed_at } = command;
    const event = {
      command_id,
      action,
      actor,
      role,
      reason: '',
      verdict: 'applied' as const,
      error: null,
      detail: null,
      before: DEFAULT_FLAGS,
    };
    const audited = { ...event, after, epoch_before: '1.0', epoch: '1.1', signed_at, at: signed_at };
    await house.bus.publish([{ topic: 'flags.commands', key: 'flags', data: command }]);
    await house.bus.publish([{ topic: 'flags.events', key: command_id, data: audited }]);
    await house.start();
    expect((await house.states()).at(-1)).toMatchObject({ epoch: '1.1', flags: after, command_id });
    expect(await house.decided('rollback-to-v1')).toMatchObject({ epoch_before: '1.1', epoch: '1.2' });
    expect((await house.events()).map((e) => e.command_id).filter((id) => id === command_id)).toHaveLength(1);
  });
});

describe('a replica that takes over', () => {
  it('decides on what the one before it has published', async () => {
    const first = await house.start(0);
    await house.start(1);
    await house.decided('enable-shadow-mode');
    await house.stop(first);
    expect(await house.decided('migrate-to-v2')).toMatchObject({
      epoch_before: '1.1',
      epoch: '1.2',
      before: { shadow_mode: true },
    });
  });

  it('puts right an older state that one which was cut off has written last', async () => {
    await house.start();
    await house.decided('migrate-to-v2');
    const changed_at = new Date(0).toISOString();
    const old = { flags: DEFAULT_FLAGS, epoch: '1.0', command_id: '', actor: 'flags', changed_at };
    const flags = await house.follow();
    await house.bus.publish([{ topic: 'flags.state', key: 'current', data: old }]);
    await house.decided('set', { change: { v2_primary: true } });
    expect((await house.states()).at(-1)).toMatchObject({ epoch: '1.1', flags: { v2_primary: true } });
    expect(flags.current()).toMatchObject({ epoch: '1.1', flags: { v2_primary: true } });
  });
});

describe('while the flag service is down', () => {
  it('a rollback takes effect on every instance, and is released when the service has decided on it', async () => {
    const service = await house.start();
    const flags = await house.follow();
    const cutover = await house.decided('migrate-to-v2');
    await flags.waitFor(cutover.epoch, DEADLINE_MS);
    await house.stop(service);

    const rollback = house.order('rollback-to-v1', { reason: 'errors' });
    await new Promise<void>((resolve) => flags.onChange(({ flags: { v2_primary } }) => v2_primary || resolve()));
    expect(flags.current()).toMatchObject({
      epoch: '1.1',
      stated: { v2_primary: true },
      flags: { v2_primary: false, v2_fallback: true },
    });
    expect(flags.current().overrides).toMatchObject([{ kind: 'break_glass', state: 'published' }]);

    await house.start();
    expect(await rollback).toMatchObject({ outcome: 'decided', verdict: 'applied', epoch: '1.2' });
    expect(await flags.waitFor('1.2', DEADLINE_MS)).toBe(true);
    expect(flags.current()).toMatchObject({ stated: { v2_primary: false, v2_fallback: true }, overrides: [] });
  });

  it('an order is unknown, with the command to repeat, and is decided once', async () => {
    const sent = await house.order('enable-shadow-mode', {}, 50);
    expect(sent).toMatchObject({ outcome: 'unknown', published: true });
    await house.start();
    expect(await house.put(sent.command)).toMatchObject({ verdict: 'applied', epoch: '1.1' });
    expect(await house.events()).toHaveLength(1);
  });
});

describe('when the command log was made anew', () => {
  it('the generation goes up, at the start and before the next command', async () => {
    const service = await house.start();
    await house.decided('enable-shadow-mode');
    await house.decided('migrate-to-v2');
    await house.stop(service);
    await house.anew('flags.commands');
    await house.start();
    expect((await house.states()).at(-1)).toMatchObject({ epoch: '2.0', flags: { v2_primary: true } });
    expect(await house.decided('rollback-to-v1')).toMatchObject({ verdict: 'applied', epoch_before: '2.0', epoch: '2.1' });
  });

  it('a state of the old log does not come back', async () => {
    const service = await house.start();
    await house.decided('migrate-to-v2');
    const [, old] = await house.states();
    await house.stop(service);
    await house.anew('flags.commands');
    await house.start();
    await house.decided('set', { change: { v2_primary: true } });
    if (old !== undefined) await house.bus.publish([{ topic: 'flags.state', key: 'current', data: old }]);
    expect(await house.decided('set', { change: { v2_primary: true } })).toMatchObject({ verdict: 'unchanged', epoch: '2.0' });
    expect((await house.states()).at(-1)).toMatchObject({ epoch: '2.0' });
  });
});
