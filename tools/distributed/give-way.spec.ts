import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { getPriority } from 'node:os';
import { giveWay, NICE } from './give-way.ts';

test('a process gives way, with its session where that is what the cores are shared among', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const exit = once(child, 'exit');
  const { pid = 0 } = child;
  try {
    await giveWay(pid);
    expect(getPriority(pid)).toBe(NICE);
    const group = await readFile(`/proc/${String(pid)}/autogroup`, 'utf8').catch(() => undefined);
    expect(group === undefined || group.trimEnd().endsWith(`nice ${String(NICE)}`)).toBe(true);
  } finally {
    child.stdin.end();
    await exit;
  }
});

test('one that has ended already is no failure', async () => {
  const child = spawn(process.execPath, ['-e', '0']);
  await once(child, 'exit');
  await expect(giveWay(child.pid ?? 0)).resolves.toBeUndefined();
});
