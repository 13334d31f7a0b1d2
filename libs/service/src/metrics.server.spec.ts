import { afterEach, describe, expect, it } from '@jest/globals';
import { type MetricsServer, openMetricsServer } from './metrics.server.ts';

let server: MetricsServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe('the metrics server', () => {
  it('tells metrics, that the process lives, and whether it is ready', async () => {
    let why: string | undefined = 'starting';
    server = await openMetricsServer({ host: '127.0.0.1', port: 0, text: async () => 'up 1\n', notReady: () => why });
    const { url } = server;
    const get = (path: string) => fetch(new URL(path, url));
    const metrics = await get('/metrics');
    expect([metrics.status, await metrics.text()]).toEqual([200, 'up 1\n']);
    expect(metrics.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect((await get('/livez')).status).toBe(200);
    const starting = await get('/readyz');
    expect([starting.status, await starting.json()]).toEqual([503, { status: 'not ready', detail: 'starting' }]);
    why = undefined;
    expect((await get('/readyz')).status).toBe(200);
    expect((await get('/')).status).toBe(404);
    expect((await fetch(url, { method: 'POST' })).status).toBe(404);
  });

  it('says so when the metrics cannot be read, and when the port is taken', async () => {
    const options = { host: '127.0.0.1', text: () => Promise.reject(new Error('no')), notReady: () => undefined };
    server = await openMetricsServer({ ...options, port: 0 });
    expect((await fetch(server.url)).status).toBe(500);
    await expect(openMetricsServer({ ...options, port: Number(new URL(server.url).port) })).rejects.toThrow(/EADDRINUSE/);
  });
});
