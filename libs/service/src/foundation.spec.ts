import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { readConfig } from '@cohortlens/config';
import { openFoundation } from './foundation.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foundation-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});
const open = (prefix?: string, more: Readonly<Record<string, string>> = {}) =>
  openFoundation(readConfig({ COHORTLENS_DATA: folder, TOPIC_PREFIX: prefix, LOG_LEVEL: 'silent', ...more }));

it.each([
  ['store.db', ['store.db']],
  ['log.db', ['log.db', 'store.db']],
])('leaves nothing open when it cannot open %s; the log comes last', async (file, there) => {
  const watching = Object.getPrototypeOf(monitorEventLoopDelay()) as { disable(): boolean };
  const unwatched = jest.spyOn(watching, 'disable');
  mkdirSync(join(folder, file));
  await expect(open()).rejects.toThrow(file);
  expect(unwatched).toHaveBeenCalledTimes(1);
  expect(['log.db', 'store.db'].filter((name) => existsSync(join(folder, name)))).toEqual(there);
  rmSync(join(folder, file), { recursive: true });
  await (await open()).close();
});

it('closes what is left when one of it cannot be closed, and says so', async () => {
  const { transport, store, close } = await open();
  const closeTransport = transport.close.bind(transport);
  transport.close = async () => {
    await closeTransport();
    throw new Error('no');
  };
  await expect(close()).rejects.toThrow('the transport: no');
  expect(await store.healthy()).toBe(false);
});

it('closes the log first, so that no message meets a store that is closed, and tracing after both', async () => {
  const { transport, store, telemetry, close } = await open(undefined, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
  const closed: string[] = [];
  const recorded = (name: string, part: { close: () => Promise<void> }): void => {
    const inner = part.close.bind(part);
    part.close = async () => {
      await inner();
      closed.push(name);
    };
  };
  recorded('store', store);
  recorded('log', transport);
  if (telemetry.tracing !== undefined) recorded('tracing', telemetry.tracing);
  await close();
  expect(closed).toEqual(['log', 'store', 'tracing']);
});

it('does not open the store of another system', async () => {
  for (const prefix of ['one.', 'one.']) await (await open(prefix)).close();
  await expect(open('two.')).rejects.toThrow(
    /that of TOPIC_PREFIX 'one.', and this is 'two.': .* \(COHORTLENS_DATA\) of its own/,
  );
});
