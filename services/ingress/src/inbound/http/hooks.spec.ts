import { afterEach, expect, it } from '@jest/globals';
import { DEFAULT_FLAGS } from '@cohortlens/migration';
import type { FastifyInstance } from 'fastify';
import type { Tokens } from '../../domain/ports.ts';
import type { Principal } from '../../domain/principal.ts';
import { refuse } from '../../domain/refusal.ts';
import { sendRefusal } from './reply.ts';
import { createServer } from './server.ts';

const PATH = '/api/v2/usage';
const BUG = new TypeError('a bug');
let server: FastifyInstance | undefined;
afterEach(() => server?.close());

/** What asking with a token comes to, the bugs that the server's handler of failures is told of, and whether the request was let in. */
async function asked(verify: Tokens['verify']) {
  const bugs: unknown[] = [];
  let isIn = false;
  server = createServer({
    flags: () => ({ flags: DEFAULT_FLAGS, epoch: '1.0', phase: 'PHASE_1_BETA', deprecatedAt: undefined }) as never,
    tokens: { verify },
    newId: () => 'request-1',
    now: () => 0,
    clock: () => 0,
    tell: () => undefined,
    trace: () => undefined,
    count: () => undefined,
    draining: () => false,
    securityHeaders: {},
    trustedProxies: [],
  });
  server.setErrorHandler((bug, request, reply) => {
    bugs.push(bug);
    return sendRefusal(request, reply, refuse('internal'));
  });
  server.get(PATH, () => {
    isIn = true;
    return {};
  });
  const { statusCode } = await server.inject({ url: PATH, headers: { authorization: 'Bearer token' } });
  return { statusCode, bugs, isIn };
}

const unreadable = {
  get tenant(): string {
    throw BUG;
  },
} as unknown as Principal;

it.each<[string, Tokens['verify']]>([
  [
    'is thrown',
    () => {
      throw BUG;
    },
  ],
  ['is rejected with', () => Promise.reject(BUG)],
  ['is met when the answer is there', () => Promise.resolve(unreadable)],
])('a bug that %s while the caller is looked at is told, and lets nobody in', async (_, verify) => {
  expect(await asked(verify)).toEqual({ statusCode: 500, bugs: [BUG], isIn: false });
});

it('and so is one that is nothing', async () => {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is what is tried
  expect(await asked(() => Promise.reject(undefined))).toMatchObject({ statusCode: 500, bugs: [expect.any(Error)], isIn: false });
});
