/**
 * v1's own HTTP contract, answered by the reference model: what listens on :8000 when no Python v1 does. Paths, bodies, statuses
 * and the shape of errors are FastAPI's, so that a client of v1 cannot tell the difference.
 */
import { setTimeout as wait } from 'node:timers/promises';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Faults, fails, latencyOf, withNoise } from '../domain/faults.ts';
import type { ReferenceModel } from '../model/reference-model.ts';
import { ANALYTICS } from './analytics.ts';
import { type Body, type Detail, readBody } from './body.ts';
import { checkNumbers } from './inputs.ts';
import { type Account, formDetails, isAccount, v1TokenOffice } from './login.ts';

export interface StandinOptions extends Account {
  readonly model: ReferenceModel;
  readonly jwtSecret: string;
  /** Calls a month for each tenant. */
  readonly usageLimit: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Read at each call, and changed in place by POST /__faults. */
  readonly faults: Faults;
  readonly random?: () => number;
}

/** 10,000 rows with room; v1 itself has no limit. */
const BODY_BYTES = 8 * 1024 * 1024;
const METHODS: Readonly<Record<string, 'GET' | 'POST'>> = {
  '/api/v1/health': 'GET',
  '/api/v1/token': 'POST',
  '/api/v1/usage': 'GET',
  ...Object.fromEntries(ANALYTICS.map(({ path }) => [path, 'POST'] as const)),
};
const BEARER = { 'www-authenticate': 'Bearer' };

/** The app, not yet listening. Stateless apart from the usage counters, as v1 is. */
export function createStandin(options: StandinOptions): FastifyInstance {
  const { model, faults, clock, usageLimit, random = Math.random } = options;
  const tokens = v1TokenOffice(options.jwtSecret, clock);
  const usage = new Map<string, number>();
  const app = Fastify({ bodyLimit: BODY_BYTES, exposeHeadRoutes: false });

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, text, done) => done(null, text));
  app.setNotFoundHandler((request, reply) => {
    const allowed = METHODS[request.url.split('?')[0] ?? ''];
    if (allowed) return refuse(reply.header('allow', allowed), 405, 'Method Not Allowed');
    return refuse(reply, 404, 'Not Found');
  });
  app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return refuse(reply, status, error.message);
    return reply.status(500).type('text/plain; charset=utf-8').send('Internal Server Error');
  });

  app.get('/api/v1/health', () => ({ status: 'ok', service: 'cohortlens', version: '0.2.0', neon_db: 'not_configured' }));

  app.post('/api/v1/token', async (request, reply) => {
    const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(request.headers['content-type'] ?? '');
    const form = new URLSearchParams(isForm ? String(request.body ?? '') : '');
    const details = formDetails(form);
    if (details.length > 0) return unprocessable(reply, details);
    if (!isAccount(form, options)) return refuse(reply.headers(BEARER), 401, 'Incorrect username or password');
    return { access_token: await tokens.issue(options.user), token_type: 'bearer' };
  });

  app.get('/api/v1/usage', async (request, reply) => {
    const tenant = await tokens.tenantOf(request.headers.authorization);
    if (tenant === undefined) return refuse(reply.headers(BEARER), 401, 'Not authenticated');
    const month_key = new Date(clock()).toISOString().slice(0, 7);
    return { tenant_id: tenant, month_key, current_month_calls: usage.get(tenant) ?? 0, limit: usageLimit };
  });

  for (const { path, declared, say } of ANALYTICS)
    app.post(path, async (request, reply) => {
      const body = declared ? bodyOf(request) : readBody(request.body as string | undefined, 'application/json');
      if (declared && 'invalid' in body) return unprocessable(reply, [body.invalid]);
      const tenant = await tokens.tenantOf(request.headers.authorization);
      if (tenant === undefined) return refuse(reply.headers(BEARER), 401, 'Not authenticated');
      // Metered, delayed and failed before its fields are looked at: so does v1, and a call with a bad field counts there too.
      const calls = usage.get(tenant) ?? 0;
      if (calls >= usageLimit) return refuse(reply, 429, 'Plan limit exceeded');
      usage.set(tenant, calls + 1);
      if (faults.latency_ms > 0) await wait(latencyOf(faults));
      if (fails(faults, random())) return refuse(reply, 500, 'Internal Server Error');
      const said = say(model, body, (score) => withNoise(score, faults, random()));
      if (said.status === 200) return said.body;
      return said.status === 400 ? refuse(reply, 400, said.detail) : unprocessable(reply, said.details);
    });

  app.get('/__faults', () => faults);
  app.post('/__faults', (request, reply) => {
    const body = bodyOf(request);
    if ('invalid' in body) return unprocessable(reply, [body.invalid]);
    const change = checkNumbers(body);
    if ('details' in change) return unprocessable(reply, change.details);
    const unknown = Object.keys(change.value).filter((name) => !Object.hasOwn(faults, name));
    if (unknown.length > 0)
      return refuse(
        reply,
        400,
        `unknown faults: [${unknown
          .sort()
          .map((name) => `'${name}'`)
          .join(', ')}]`,
      );
    return Object.assign(faults, change.value);
  });

  return app;
}

const bodyOf = (request: FastifyRequest): Body => readBody(request.body as string | undefined, request.headers['content-type']);

const refuse = (reply: FastifyReply, status: number, detail: string) => reply.status(status).send({ detail });

const unprocessable = (reply: FastifyReply, detail: readonly Detail[]) => reply.status(422).send({ detail });
