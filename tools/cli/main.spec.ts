/** How the process ends when the tool itself fails: scripts roll back on 1, which says that something was asked and read. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { EXIT } from './exit.ts';

let server: Server;
let url: string;
beforeAll(async () => {
  const flags = { v2_enabled: true };
  server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ flags })),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${String((server.address() as { port: number }).port)}`;
});
afterAll(() => void server.close());

/** `flags get v2_enabled` of a process; `preload`: a module that it runs first. */
async function ended(stdout: 'ignore' | number, preload = ''): Promise<number | null> {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const imported = preload === '' ? [] : ['--import', `data:text/javascript,${encodeURIComponent(preload)}`];
  const args = ['--disable-warning=ExperimentalWarning', '--conditions=@cohortlens/source', ...imported, main];
  const child = spawn(process.execPath, [...args, 'flags', 'get', 'v2_enabled'], {
    env: { ...process.env, COHORTLENS_URL: url, NODE_OPTIONS: '' },
    stdio: ['ignore', stdout, 'ignore'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

it('ends well when all is well', async () => expect(await ended('ignore')).toBe(EXIT.ok), 30_000);
it(
  'does not say that anything was read when nothing can be written',
  async () => expect(await ended(openSync('/dev/full', 'w'))).toBe(EXIT.unreachable),
  30_000,
);
it.each([
  "process.stdout.write = () => { throw new Error('a bug') }",
  "globalThis.fetch = () => { setTimeout(() => { throw new Error('a bug') }); return new Promise(() => undefined) }",
])(
  'nor when it has a fault of its own: %s',
  async (preload) => expect(await ended('ignore', preload)).toBe(EXIT.unreachable),
  30_000,
);
