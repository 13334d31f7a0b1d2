/** The command line without a system: what is asked before it acts, and how it ends. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Io } from './io.ts';
import { run } from './run.ts';

const seen: string[] = [];
let server: Server;
let url: string;
let answers: string[];
let out: string[] = [];
let err: string[] = [];
/** What the server says beside, and what it cannot tell now. */
let more: object;
let silent: string | undefined;

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
      ...more,
    };
    const away = `${request.method ?? ''} ${request.url ?? ''}` === silent;
    response.writeHead(denied ? 401 : away ? 503 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(denied ? { title: 'Not authenticated', detail: 'Get another', code: 'unauthenticated' } : body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${String((server.address() as { port: number }).port)}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  seen.length = 0;
  [out, err] = [[], []];
  [more, silent] = [{}, undefined];
  answers = [];
});

const typed = (line: string, io: Partial<Io> = {}) => {
  const own: Io = {
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
    ...io,
  };
  return run(line.split(' '), own);
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

describe("the shell's own token, which is good for an hour", () => {
  /** A token that says so; in seconds. */
  const goodFor = (seconds: number): string => {
    const claims = JSON.stringify({ exp: Math.floor(Date.now() / 1000) + seconds });
    return `e30.${Buffer.from(claims).toString('base64url')}.c2ln`;
  };
  const expired = (more: Io['env'] = {}): Partial<Io> => ({
    env: { COHORTLENS_URL: url, COHORTLENS_CACHE: 'off', ADMIN_TOKEN: 'bad', ...more },
  });

  it('stands nobody in the way when it has expired: the account is taken', async () => {
    expect(await typed('rollback', expired())).toBe(0);
    expect(seen).toEqual(['POST /api/v2/admin/rollback-to-v1', 'POST /api/v2/auth/token', 'POST /api/v2/admin/rollback-to-v1']);
  });

  it('is not even tried when it says itself that it has expired', async () => {
    expect(await typed('rollback', expired({ ADMIN_TOKEN: goodFor(30) }))).toBe(0);
    expect(seen).toEqual(['POST /api/v2/auth/token', 'POST /api/v2/admin/rollback-to-v1']);
  });

  it('is tried all the same where the account gets no other', async () => {
    silent = 'POST /api/v2/auth/token';
    expect(await typed('rollback', expired({ ADMIN_TOKEN: goodFor(-30) }))).toBe(0);
    expect(seen).toEqual(['POST /api/v2/auth/token', 'POST /api/v2/admin/rollback-to-v1']);
  });

  it('is named where there is no account', async () => {
    expect(await typed('rollback', expired({ NODE_ENV: 'production' }))).toBe(4);
    expect(err.join()).toContain('an ADMIN_TOKEN in the environment may have expired');
    expect(seen).toHaveLength(1);
  });
});

describe('a number that scripts roll back on', () => {
  const figures = { requests: 9, server_errors: 0, v2_requests: 9, v2_errors: 3, failovers: 3, p50_ms: 1, p95_ms: 2, p99_ms: 3 };
  const report = { window: 60, since: '2026-03-06T13:00:10.000Z', until: '2026-03-06T14:00:00.000Z', totals: figures, rows: [] };

  it('is above the limit, or not', async () => {
    more = report;
    expect([await typed('error-rate --window 60m --above 30'), await typed('error-rate --window 60m --above 40')]).toEqual([
      1, 0,
    ]);
    expect(err).toEqual([]);
  });

  it('is not read from whatever else answers', async () => {
    expect(await typed('error-rate --above 1')).toBe(3);
    expect(await typed('p95-latency --above 1')).toBe(3);
    expect([out, err[0]]).toEqual([[], `cohortlens: what ${url} answered is no report of the traffic`]);
  });

  it('is told to be of less than was asked for', async () => {
    more = { ...report, since: '2026-03-06T13:57:00.000Z' };
    expect(await typed('error-rate --window 60m')).toBe(0);
    expect([out, err[0]]).toEqual([['33.3333'], expect.stringContaining('known since 2026-03-06 13:57:00 alone')]);
  });
});

describe('an emergency that the flag service has not confirmed', () => {
  it.each([
    ['published', 'done here and on the bus, where every instance takes it from; only the flag service has not confirmed it yet'],
    ['pending', 'done on this instance; the bus is away, and it is published when it is back'],
  ])('is told to be %s', async (state, said) => {
    more = { pending: true, overrides: [{ kind: 'break_glass', flags: {}, command_id: 'c', state }] };
    expect(await typed('rollback')).toBe(0);
    expect(out.join().split('\n')[0]).toBe(said);
  });
});

it('the kill switch does not wait for somebody who could tell how the flags are', async () => {
  silent = 'GET /api/v2/admin/flags';
  expect(await typed('flags set v2_enabled=false')).toBe(0);
  expect(seen).toEqual(['POST /api/v2/auth/token', 'POST /api/v2/admin/flags']);
  expect(await typed('flags set v2_enabled=true --yes')).toBe(3);
  expect(await typed('flags set v2_enabled=false v2_primary=false')).toBe(3);
  expect(acted()).toHaveLength(1);
});

it('who hands tenants to v2 while it is rolled back hears that nothing comes of it yet; who ends that, how many it will be', async () => {
  answers = ['n', 'n'];
  await typed('flags set v2_rollout_percent=10');
  await typed('flags set v2_fallback=false');
  expect(err.join('\n')).toMatch(
    /10 % of the tenants, not 5 %, but not before v2_fallback is false[^]*v2 answers \/api\/v2 again, and \/api\/v1 for 5 % of the/,
  );
});
