/** Bodies, read with suspicion: JSON of bounded depth without keys that would pollute a prototype; a form only where a route takes one. */
import { isUtf8 } from 'node:buffer';
import { LIMITS } from '@cohortlens/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { depthOf } from '../../domain/json-depth.ts';
import { pollutingKey } from '../../domain/polluting-key.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { bodyBytes, declared } from './routes.ts';

/** A refusal on its way through the server's own error path. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
type Done = (error: Error | null, body?: unknown) => void;

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

const takesForm = (request: FastifyRequest): boolean =>
  declared(request.method, request.routeOptions.url)?.request?.form === true;
const malformed = (detail: string, reason: string, field = 'body'): Refused =>
  new Refused(refuse('malformed_body', { detail, errors: [{ field, reason }] }));

/** The body is of a type that its route does not take. */
export function unsupported(request: FastifyRequest): Refusal {
  const wanted = takesForm(request) ? FORM_TYPE : JSON_TYPE;
  const type = request.headers['content-type'];
  const reason = `must be ${wanted}, and is ${type === undefined || type === '' ? 'missing' : type.slice(0, 100)}`;
  return refuse('unsupported_media_type', { detail: `Send ${wanted}`, errors: [{ field: 'Content-Type', reason }] });
}

/** The body is larger than its route takes. */
export function tooLarge(request: FastifyRequest): Refusal {
  const most = bodyBytes(request.method, request.routeOptions.url);
  return refuse('body_too_large', { errors: [{ field: 'body', reason: `must have at most ${String(most)} bytes` }] });
}

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
function whyNot(body: string): Refused {
  try {
    const key = pollutingKey(JSON.parse(body));
    return malformed(
      'The JSON has a key that is not allowed (__proto__, or constructor with a prototype)',
      'is a key that is not allowed',
      key,
    );
  } catch (error) {
    const [, place] = / at position (\d+)/.exec(String(error)) ?? [];
    return malformed(
      'The body is malformed JSON',
      place === undefined ? 'is not JSON' : `is not JSON from character ${place} on`,
    );
  }
}

export function addParsers(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(JSON_TYPE, { parseAs: 'buffer' }, (request, bytes: Buffer, done: Done) => {
    if (takesForm(request)) return done(new Refused(unsupported(request)));
    if (!isUtf8(bytes)) return done(malformed('The body is not text in UTF-8', 'must be UTF-8'));
    const body = bytes.toString();
    if (body.trim() === '') return done(null, undefined);
    if (depthOf(body, LIMITS.jsonDepth) > LIMITS.jsonDepth) {
      const most = `${String(LIMITS.jsonDepth)} levels`;
      return done(malformed(`The JSON is nested deeper than ${most}`, `must be nested at most ${most} deep`));
    }
    void parse(request, body, (error, value) => (error === null ? done(null, value) : done(whyNot(body))));
  });
  server.addContentTypeParser(FORM_TYPE, { parseAs: 'string' }, (request, body: string, done: Done) => {
    if (!takesForm(request)) return body === '' ? done(null, undefined) : done(new Refused(unsupported(request)));
    done(
      null,
      Object.fromEntries([...new URLSearchParams(body)].filter(([name]) => name !== '__proto__' && name !== 'constructor')),
    );
  });
  // A rollback is not refused for what a client says of a body that it does not send.
  server.addContentTypeParser('*', (request: FastifyRequest, _payload: unknown, done: Done) => {
    const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
    const isEmpty = coding === undefined && (length === undefined || length === '0');
    done(isEmpty ? null : new Refused(unsupported(request)));
  });
}
