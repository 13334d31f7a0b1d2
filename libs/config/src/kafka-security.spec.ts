import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { kafkaSecurity } from './kafka-security.ts';
import { readConfig } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'cohortlens-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => {
  writeFileSync(join(folder, name), name);
  return join(folder, name);
};
const SASL = { KAFKA_SASL_USERNAME: 'me', KAFKA_SASL_PASSWORD: 'secret' };

test.each<[string, Record<string, string>, object]>([
  ['nothing', {}, {}],
  ['TLS alone', { KAFKA_TLS: 'on' }, { ssl: {} }],
  ['an authority', { KAFKA_CA_FILE: file('ca') }, { ssl: { ca: ['ca'] } }],
  [
    'a certificate of its own',
    { KAFKA_CERT_FILE: file('cert'), KAFKA_KEY_FILE: file('key') },
    { ssl: { cert: 'cert', key: 'key' } },
  ],
  [
    'SASL',
    { KAFKA_SASL_MECHANISM: 'scram-sha-256', ...SASL },
    { sasl: { mechanism: 'scram-sha-256', username: 'me', password: 'secret' } },
  ],
  [
    'SASL, whose mechanism is named as brokers name it',
    { KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512', ...SASL },
    { sasl: { mechanism: 'scram-sha-512', username: 'me', password: 'secret' } },
  ],
])('%s', async (_, env, wanted) => {
  expect(await kafkaSecurity(readConfig(env))).toEqual(wanted);
});

test('a file that cannot be read is told by its variable', async () => {
  const config = readConfig({ KAFKA_CA_FILE: join(folder, 'none') });
  await expect(kafkaSecurity(config)).rejects.toThrow(/^KAFKA_CA_FILE: /);
});
