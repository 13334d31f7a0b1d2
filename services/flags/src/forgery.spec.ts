import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlagsCommand } from '@cohortlens/contracts';
import { DEFAULT_FLAGS } from '@cohortlens/migration';
import { House } from './testing/house.ts';

let house: House;
beforeEach(async () => {
  house = await new House().open();
});
afterEach(() => house.close());

describe('somebody who can only write to the topic', () => {
  it.each<[string, (h: House) => FlagsCommand]>([
    ['forges a rollback', (h) => ({ ...h.signed('command-1', 'rollback-to-v1'), signature: 'bm90LXRoZS1zaWduYXR1cmU' })],
    ['alters what was signed', (h) => ({ ...h.signed('command-1', 'enable-shadow-mode'), action: 'complete-v1-deprecation' })],
    ['takes another role', (h) => ({ ...h.signed('command-1', 'migrate-to-v2', { role: 'service' }), role: 'admin' })],
  ])('%s in vain, and it is audited', async (_, forge) => {
    await house.start();
    expect(await house.put(forge(house))).toMatchObject({ verdict: 'refused', error: 'bad_signature', after: DEFAULT_FLAGS });
    expect(await house.events()).toMatchObject([{ verdict: 'refused', error: 'bad_signature' }]);
    expect(await house.states()).toHaveLength(1);
  });

  it("cannot take a real command's place with its id", async () => {
    await house.start();
    const real = house.signed('command-1', 'enable-shadow-mode');
    await house.put({ ...real, signature: 'bm90LXRoZS1zaWduYXR1cmU' });
    expect(await house.put(real)).toMatchObject({ verdict: 'applied' });
    const ids = (await house.all('flags.events')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('cannot have a forgery pass as the real command that was decided before', async () => {
    await house.start();
    const real = house.signed('command-1', 'enable-shadow-mode');
    await house.put(real);
    const forged = await house.put({ ...real, action: 'rollback-to-v1' });
    expect(forged).toMatchObject({ verdict: 'refused', error: 'bad_signature', action: 'rollback-to-v1' });
    expect(await house.events()).toHaveLength(2);
  });

  it('cannot make two commands be decided on the same state, whatever their keys', async () => {
    await house.start();
    const commands = [10, 20, 30, 40].map((v2_rollout_percent, i) =>
      house.signed(`command-${String(i)}`, 'set', { change: { v2_rollout_percent } }),
    );
    const events = await Promise.all(commands.map((command, i) => house.put(command, `lane-${String(i)}`)));
    expect(events.map((e) => e.before.v2_rollout_percent)).toEqual([0, 10, 20, 30]);
    expect(events.map((e) => e.epoch)).toEqual(['1.1', '1.2', '1.3', '1.4']);
  });

  it('cannot replay a real command', async () => {
    await house.start();
    const rollback = house.signed('command-1', 'rollback-to-v1');
    await house.put(rollback);
    const migrated = await house.decided('migrate-to-v2');
    await house.put(rollback, 'another-lane');
    expect((await house.states()).at(-1)).toMatchObject({ epoch: migrated.epoch, flags: { v2_primary: true } });
  });

  it.each(['replies.nobody-there', 'flags.state', 'replies.', 'replies.a b/c'])(
    'cannot hold up the commands with the reply topic %s',
    async (replyto) => {
      await house.start();
      const data = house.signed('command-1', 'enable-shadow-mode');
      await house.bus.publish([{ topic: 'flags.commands', key: 'flags', data, attributes: { replyto, requestid: 'r' } }]);
      expect(await house.decided('migrate-to-v2')).toMatchObject({ verdict: 'applied', before: { shadow_mode: true } });
    },
  );
});
