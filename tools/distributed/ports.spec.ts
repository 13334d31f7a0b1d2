import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { mustBeApart, mustBeFree } from './ports.ts';

const HOST = '127.0.0.1';
const two = (first: number) => ({ first, count: 2 });
const one = (first: number) => ({ first, count: 1 });

describe('the ports of all processes', () => {
  it('must exist, and each be of one process', () => {
    expect(() => mustBeApart({ PORT: two(8001), METRICS_PORT: two(8003), V1_PORT: one(8000) })).not.toThrow();
    expect(() => mustBeApart({ PORT: two(0), METRICS_PORT: two(0) })).not.toThrow();
    expect(() => mustBeApart({ PORT: two(65_535) })).toThrow('PORT: 2 ports from 65535 on end above 65535');
    expect(() => mustBeApart({ PORT: two(8001), METRICS_PORT: two(8002) })).toThrow("METRICS_PORT: port 8002 is PORT's already");
  });

  it('must be free, and who has no port of its own yet has nothing to fear', async () => {
    const other = createServer();
    await once(other.listen({ port: 0, host: HOST }), 'listening');
    const { port } = other.address() as AddressInfo;
    const taken = { PORT: one(0), METRICS_PORT: one(port) };
    const refused = await mustBeFree(taken, HOST).catch(String);
    other.close();
    await once(other, 'close');
    expect(refused).toBe(`Error: METRICS_PORT: port ${String(port)} cannot be had on ${HOST}: EADDRINUSE`);
    await expect(mustBeFree(taken, HOST)).resolves.toBeUndefined();
    await expect(mustBeFree(taken, HOST)).resolves.toBeUndefined();
  });
});
