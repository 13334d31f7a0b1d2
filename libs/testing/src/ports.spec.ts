/** Ports that a process under test is given must still be its own when it comes to listen on them. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from '@jest/globals';
import { freePort, freePorts } from './ports.ts';

/** Where Linux begins to take the ports of outgoing connections from; macOS and Windows begin above it. */
const EPHEMERAL = 32_768;

it('takes no port that an outgoing connection could be given meanwhile', async () => {
  const ports = await Promise.all(Array.from({ length: 100 }, () => freePort()));
  expect(Math.max(...ports)).toBeLessThan(EPHEMERAL);
  expect(Math.min(...ports)).toBeGreaterThan(1_023);
});

it('says when the wanted one is taken, and finds a row without it', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  await expect(freePort(port)).rejects.toThrow('EADDRINUSE');
  taken.close();
  const first = await freePorts(3, 100);
  for (const one of [0, 1, 2, 100, 101, 102]) await expect(freePort(first + one)).resolves.toBe(first + one);
});
