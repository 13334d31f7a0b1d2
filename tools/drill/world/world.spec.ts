import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fateOf } from './lossy.ts';
import { detours, skewedClocks } from './preload.ts';
import { gaugeOf, residentBytes } from './vitals.ts';

describe('a world at fault', () => {
  const HOUR = 3_600_000;
  const tells =
    'console.log(JSON.stringify([Date.now(), new Date().getTime(), new Date(5).getTime(), new Date() instanceof Date, typeof Date()]))';

  it.each([
    ['of the one that is named', 'ledger-0', HOUR],
    ['of no other', 'ledger-1', 0],
  ])('has a wrong clock %s', (_, instance, skew) => {
    const env = { ...skewedClocks({ 'ledger-0': HOUR }), INSTANCE: instance };
    const before = Date.now();
    const { stdout } = spawnSync(process.execPath, ['-e', tells], { env, encoding: 'utf8' });
    const [now, made, given, isDate, text] = JSON.parse(stdout) as [number, number, number, boolean, string];
    for (const at of [now, made]) {
      expect(at).toBeGreaterThanOrEqual(before + skew);
      expect(at).toBeLessThanOrEqual(Date.now() + skew);
    }
    expect([given, isDate, text]).toEqual([5, true, 'string']);
  });

  it('has a way round to a port', async () => {
    const server = createServer((socket) => socket.end('another')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const reads = `require('node:net').connect({ host: '127.0.0.1', port: 1 }).on('data', (d) => console.log(String(d)))`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', reads], { env: detours({ 1: port }) });
    server.close();
    expect(stdout).toBe('another\n');
  });

  it('loses three acknowledgements of so many, and delays one in eight', () => {
    const fates = Array.from({ length: 240 }, (_, n) => fateOf(n, 120));
    const count = (fate: string): number => fates.filter((one) => one === fate).length;
    expect([count('lose'), count('swallow'), count('cut')]).toEqual([2, 2, 2]);
    expect(count('delay')).toBeGreaterThan(20);
  });

  it('is looked at by its account and its metrics', () => {
    expect(residentBytes('VmPeak:\t 9 kB\nVmRSS:\t    2048 kB\n')).toBe(2_048 * 1_024);
    expect(gaugeOf('# TYPE in_flight gauge\nin_flight{service="ingress"} 7 1700000000\n', 'in_flight')).toBe(7);
    expect(gaugeOf('other 1\n', 'in_flight')).toBeNaN();
  });
});
