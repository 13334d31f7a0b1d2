/** The command line without a system: what is asked before it acts, and how it ends. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Io } from './io.ts';
import { run } from './run.ts';

const seen: string[] = [];
let server: Server;
let url: string;
let answers: string[];
let out: string[] = [];
let err: string[] = [];

/** Takes every token but 'bad', and every action. */
beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const denied = request.headers.authorization === 'Bearer bad';
    const flags = {
      v2_enabled: true,
      v2_primary: false,
      v1_deprecated: false,
      v2_fallback: true,
      v2_rollout_percent: 5,
      rules_prediction: 'fitted-1',
    };
    const body = {
      access_token: 't',
      token_type: 'bearer',
      expires_in: 60,
      message: 'done',
      flags,
      migration_status: { phase: 'PHASE_1_BETA' },
      epoch: '1.1',
      overrides: [],
      services: [],
    };
    response.writeHead(denied ? 401 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(denied ? { title: 'Not authenticated', detail: 'Get another', code: 'unauthenticated' } : body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${String((server.address() as { port: number }).port)}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  seen.length = 0;
  [out, err] = [[], []];
  answers = [];
});

const typed = (line: string, more: Partial<Io> = {}) => {
  const io: Io = {
    out: async (text) => void out.push(text),
    err: (text) => void err.push(text),
    interactive: answers.length > 0,
    ask: async (question) => (err.push(question), answers.shift() ?? ''),
    askSecret: async () => answers.shift() ?? '',
    input: async () => '',
    env: { COHORTLENS_URL: url, COHORTLENS_CACHE: 'off' },
    now: Date.now,
    pause: async () => undefined,
    stop: new AbortController().signal,
    ...more,
  };
  return run(line.split(' '), io);
};
const acted = () => seen.filter((line) => line.startsWith('POST /api/v2/admin'));

it.each([
  ['migrate', '/api/v2/admin/migrate-to-v2'],
  ['deprecate', '/api/v2/admin/complete-v1-deprecation'],
  ['flags set v1_deprecated=true', '/api/v2/admin/flags'],
  ['flags set v2_rollout_percent=10', '/api/v2/admin/flags'],
  ['flags set v2_fallback=false', '/api/v2/admin/flags'],
  ['flags set rules_prediction=handwritten-1', '/api/v2/admin/flags'],
])('%s is done when it is confirmed, and only then', async (line, path) => {
  answers = ['n'];
  expect(await typed(line)).toBe(2);
  answers = [];
  expect(await typed(line)).toBe(2);
  expect(acted()).toEqual([]);
  answers = ['yes'];
  expect(await typed(line)).toBe(0);
  expect(await typed(`${line} --yes`)).toBe(0);
  expect(acted()).toEqual([`POST ${path}`, `POST ${path}`]);
});

it.each([
  ...['rollback', 'flags set v2_enabled=false', 'flags set v2_rollout_percent=0', 'flags set v2_fallback=true'],
  ...['flags set v2_enabled=true v2_rollout_percent=5 rules_prediction=fitted-1'],
])('%s never asks', async (line) => {
  expect(await typed(line)).toBe(0);
  expect(acted()).toHaveLength(1);
});

it('a token that was given is used as it is, and a refusal of it says how to get another', async () => {
  expect(await typed('rollback --token bad')).toBe(4);
  expect(err.join('\n')).toMatch(/Not authenticated: Get another\n {2}Give --token/);
  expect(seen).toEqual(['POST /api/v2/admin/rollback-to-v1']);
});

it.each(['status', 'watch --count 1'])('%s shows what it may without a token that is good, and ends as denied', async (line) => {
  expect(await typed(`${line} --token bad`)).toBe(4);
  expect(out.join('\n')).toMatch(/BETA/i);
  expect(err.join('\n')).toMatch(/without the traffic.*\n {2}Give --token/);
});

it('for programs status has both on their streams as JSON', async () => {
  expect(await typed('status --token bad --json')).toBe(4);
  expect(JSON.parse(out.join('\n'))).toMatchObject({ flags: { epoch: '1.1' }, traffic: null });
  expect(JSON.parse(err[0] ?? '')).toMatchObject({ error: { code: 'unauthenticated', exit: 4 } });
});

it('for programs a failure is JSON on stderr, and stdout stays empty', async () => {
  expect(await typed('rollback --token bad --json')).toBe(4);
  expect([out, JSON.parse(err[0] ?? '')]).toMatchObject([[], { error: { code: 'unauthenticated', exit: 4 } }]);
});

it.each(['statu --json', 'status --windw 5m --json', 'error-rate --capability predictions --json'])(
  '%s is a wrong command line, for programs too',
  async (line) => {
    expect(await typed(line)).toBe(2);
    expect([out, seen, err.length]).toEqual([[], [], 1]);
    expect(JSON.parse(err[0] ?? '')).toMatchObject({ error: { message: expect.any(String), exit: 2 } });
  },
);

it('an answer that is not in time is a failure that names the URL', async () => {
  const deaf = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(deaf, 'listening');
  const at = `http://127.0.0.1:${String((deaf.address() as { port: number }).port)}`;
  try {
    expect(await typed(`flags get --url ${at} --timeout 0.05`)).toBe(3);
    expect(err[0]).toContain(`cannot reach ${at}/api/v2/admin/flags: no answer within 0.05 s`);
  } finally {
    deaf.closeAllConnections();
    deaf.close();
  }
});

it('what every command takes is good before its name too', async () => {
  expect(await typed('--token bad rollback')).toBe(4);
  expect(await typed('--json --token good rollback')).toBe(0);
  expect(JSON.parse(out.join('\n'))).toMatchObject({ message: 'done' });
  expect(await typed('--url http://127.0.0.1:9 rollback')).toBe(3);
});
