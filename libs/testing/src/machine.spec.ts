import { describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answering, commandMachine, containerMachine, type Machine, minded } from './machine.ts';

/** A machine's own command, which writes down what it was told. */
async function told(make: (command: string) => Machine, act: (machine: Machine) => Promise<void>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cohortlens-machine-'));
  const command = join(folder, 'machine');
  try {
    writeFileSync(command, `#!/bin/sh\necho "$@" >>'${folder}/told'\n[ "$1" != kill ] || [ "$2" != immortal ]\n`);
    chmodSync(command, 0o755);
    await act(make(command));
    return readFileSync(join(folder, 'told'), 'utf8').trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const everything = async (machine: Machine): Promise<void> => {
  await machine.kill();
  await machine.start();
  await machine.pause();
  await machine.resume();
};

describe('a machine', () => {
  it('is driven by a command, with what names it behind the verb', async () => {
    const said = await told((command) => commandMachine(command, ['2']), everything);
    expect(said).toEqual(['kill 2', 'start 2', 'pause 2', 'resume 2']);
  });

  it('is a container, with the verbs of its runtime', async () => {
    const said = await told((command) => containerMachine('kafka-1', command), everything);
    expect(said).toEqual(['kill kafka-1', 'start kafka-1', 'pause kafka-1', 'unpause kafka-1']);
  });

  it('that is asked whether it answers is started when it does, and not when it never does', async () => {
    let asked = 0;
    const said = await told(commandMachine, async (machine) => {
      await everything(answering(machine, async () => ++asked === 3));
      await expect(answering(machine, async () => false, 60).start()).rejects.toThrow(/the machine answers: not within 60 ms/);
    });
    expect([asked, ...said]).toEqual([3, 'kill', 'start', 'pause', 'resume', 'start']);
  });

  it('that was killed is started when the suite is over, one that was paused is resumed, and one that is well is left alone', async () => {
    const said = await told(commandMachine, async (machine) => {
      const [killed, paused, well] = [minded(machine), minded(machine), minded(machine)];
      await killed.kill();
      await paused.pause();
      await well.kill();
      await well.start();
      for (const one of [killed, paused, well]) await one.undo();
      await killed.undo();
    });
    expect(said).toEqual(['kill', 'pause', 'kill', 'start', 'start', 'resume']);
  });

  it('is mended also when its fault failed half-way', async () => {
    const said = await told(
      (command) => commandMachine(command, ['immortal']),
      async (machine) => {
        const one = minded(machine);
        await expect(one.kill()).rejects.toThrow(/immortal/);
        await one.undo();
      },
    );
    expect(said).toEqual(['kill immortal', 'start immortal']);
  });
});
