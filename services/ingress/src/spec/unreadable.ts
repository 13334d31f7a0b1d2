/** Bodies that cannot be read, or must not be: no JSON, hostile JSON, too much, or of another type. */
import { gzipSync } from 'node:zlib';
import { LIMITS } from '@cohortlens/contracts';
import { type Call, CUSTOMER } from './harness.ts';

export interface Refused extends Call {
  readonly path?: string;
  readonly as?: 'nobody' | 'client' | 'admin';
  readonly status: number;
  readonly code: string;
  readonly field?: string;
  readonly reason?: RegExp;
  readonly says?: RegExp;
}

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

export const UNREADABLE: Readonly<Record<string, Refused>> = {
  'malformed JSON': { raw: '{"age": 30,', status: 400, code: 'malformed_body', field: 'body', says: /malformed JSON/ },
  'no JSON at all': { raw: 'age=30', status: 400, code: 'malformed_body', field: 'body', says: /malformed JSON/ },
  'bytes that are no text': { raw: new Uint8Array([0xff, 0xfe, 0x00]), status: 400, code: 'malformed_body', field: 'body' },
  'text in another encoding': {
    raw: Buffer.from(JSON.stringify({ ...CUSTOMER, profession: 'Künstler' }), 'latin1'),
    status: 400,
    code: 'malformed_body',
    field: 'body',
    says: /UTF-8/,
  },
  'a polluting key': {
    raw: '{"__proto__": {"admin": true}}',
    status: 400,
    code: 'malformed_body',
    field: '__proto__',
    says: /not allowed/,
  },
  'a polluting key, escaped': {
    raw: '{"\\u005f_proto__": {"admin": true}}',
    status: 400,
    code: 'malformed_body',
    field: '__proto__',
    says: /not allowed/,
  },
  'a polluting key within': {
    raw: '{"features": {"__proto__": {"a": 1}}}',
    path: '/api/v2/predict',
    status: 400,
    code: 'malformed_body',
    field: 'features.__proto__',
    says: /not allowed/,
  },
  'a polluting constructor': {
    raw: '{"constructor": {"prototype": {"a": 1}}}',
    status: 400,
    code: 'malformed_body',
    field: 'constructor.prototype',
    says: /not allowed/,
  },
  'a deep body': { raw: deep(1_000), status: 400, code: 'malformed_body', field: 'body', says: /nested deeper than 64/ },
  'a body as deep as memory': { raw: '['.repeat(1_000_000), status: 400, code: 'malformed_body', field: 'body' },
  'a large body': {
    raw: JSON.stringify({ ...CUSTOMER, more: 'x'.repeat(LIMITS.bodyBytes) }),
    status: 413,
    code: 'body_too_large',
    field: 'body',
  },
  ...Object.fromEntries(
    (
      [
        ['/api/v2/auth/token', 'nobody'],
        ['/api/v2/admin/flags', 'admin'],
        ['/api/v2/admin/users', 'admin'],
        ['/api/v2/admin/rollback-to-v1', 'admin'],
      ] as const
    ).map(([path, as]): [string, Refused] => [
      `a body that is large for ${path}`,
      {
        path,
        as,
        raw: JSON.stringify({ username: 'x'.repeat(LIMITS.smallBodyBytes) }),
        status: 413,
        code: 'body_too_large',
        field: 'body',
        reason: new RegExp(String(LIMITS.smallBodyBytes)),
      },
    ]),
  ),
  'JSON that is large for a form': {
    path: '/api/v1/token',
    as: 'nobody',
    body: { username: 'x'.repeat(LIMITS.smallBodyBytes) },
    status: 413,
    code: 'body_too_large',
    field: 'body',
    reason: new RegExp(String(LIMITS.smallBodyBytes)),
  },
  'a large form': {
    path: '/api/v1/token',
    as: 'nobody',
    raw: `username=${'x'.repeat(LIMITS.smallBodyBytes)}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 413,
    code: 'body_too_large',
    field: 'body',
  },
  text: {
    raw: 'x',
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'unsupported_media_type',
    field: 'Content-Type',
  },
  'a form where JSON goes': {
    raw: 'age=30',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 415,
    code: 'unsupported_media_type',
    field: 'Content-Type',
  },
  'a compressed body': {
    raw: gzipSync(JSON.stringify(CUSTOMER)),
    headers: { 'content-encoding': 'gzip' },
    status: 415,
    code: 'unsupported_media_type',
    field: 'Content-Encoding',
    says: /not compressed/,
  },
  'a body that says that it is compressed': {
    body: CUSTOMER,
    headers: { 'content-encoding': 'br, gzip' },
    status: 415,
    code: 'unsupported_media_type',
    field: 'Content-Encoding',
  },
  'JSON where a form goes': {
    path: '/api/v1/token',
    as: 'nobody',
    body: { username: 'a', password: 'b' },
    status: 415,
    code: 'unsupported_media_type',
    field: 'Content-Type',
  },
};
