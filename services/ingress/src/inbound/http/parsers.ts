/** Bodies, read with suspicion: JSON of bounded depth without keys that would pollute a prototype; a form only where a route takes one. */
import { LIMITS } from '@cohortlens/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { depthOf } from '../../domain/json-depth.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { declared } from './routes.ts';

/** A refusal on its way through the server's own error path. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
type Done = (error: Error | null, body?: unknown) => void;

const takesForm = (request: FastifyRequest): boolean =>
  declared(request.method, request.routeOptions.url)?.request?.form === true;
const unsupported = (detail: string): Refused => new Refused(refuse('unsupported_media_type', { detail }));
const malformed = (detail: string): Refused => new Refused(refuse('malformed_body', { detail }));

/** Why a body cannot be read before it is: it is compressed. Undefined for one that is not. */
export function encoded({ headers, method }: Pick<FastifyRequest, 'headers' | 'method'>): Refusal | undefined {
  const coding = headers['content-encoding'];
  if (method === 'GET' || coding === undefined || /^(identity)?$/i.test(coding.trim())) return undefined;
  const reason = `must be absent or identity, and is ${coding.slice(0, 50)}`;
  return refuse('unsupported_media_type', {
    detail: 'Send the body as it is, not compressed',
    errors: [{ field: 'Content-Encoding', reason }],
    acceptEncoding: 'identity',
  });
}

/** Why the suspicious parser refused a text: it is no JSON, or it has a key that would pollute a prototype. */
function whyNot(body: string): string {
  try {
    JSON.parse(body);
    return 'The JSON has a key that is not allowed (__proto__, or constructor with a prototype)';
  } catch {
    return 'The body is malformed JSON';
  }
}

export function addParsers(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body: string, done: Done) => {
    if (takesForm(request)) return done(unsupported('Send application/x-www-form-urlencoded'));
    if (body.trim() === '') return done(null, undefined);
    if (depthOf(body, LIMITS.jsonDepth) > LIMITS.jsonDepth)
      return done(malformed(`The JSON is nested deeper than ${String(LIMITS.jsonDepth)} levels`));
    void parse(request, body, (error, value) => (error === null ? done(null, value) : done(malformed(whyNot(body)))));
  });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 16_384 },
    (request, body: string, done: Done) => {
      if (!takesForm(request)) return body === '' ? done(null, undefined) : done(unsupported('Send application/json'));
      done(
        null,
        Object.fromEntries([...new URLSearchParams(body)].filter(([name]) => name !== '__proto__' && name !== 'constructor')),
      );
    },
  );
  // A rollback is not refused for what a client says of a body that it does not send.
  server.addContentTypeParser('*', (request: FastifyRequest, _payload: unknown, done: Done) => {
    const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
    const isEmpty = coding === undefined && (length === undefined || length === '0');
    done(isEmpty ? null : unsupported(`Send ${takesForm(request) ? 'application/x-www-form-urlencoded' : 'application/json'}`));
  });
}
