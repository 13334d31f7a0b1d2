import { describe, expect, it } from '@jest/globals';
import { hostname } from 'node:os';
import { readConfig } from './index.ts';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 8001,
      v1Port: 8000,
      brokers: [],
      v2Enabled: true,
      flagSeed: {},
    });
  });

  it('reads what the environment says', () => {
    const config = readConfig({
      PORT: '9000',
      KAFKA_BROKERS: 'a:1, b:2',
      V2_ENABLED: 'false',
      FEATURE_FLAG_SHADOW_MODE: 'true',
      LEGACY_V1_URL: 'http://v1:8000/',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    });
    expect(config).toMatchObject({
      port: 9000,
      brokers: ['a:1', 'b:2'],
      v2Enabled: false,
      flagSeed: { shadow_mode: 'true' },
      v1Url: 'http://v1:8000',
      trustedProxies: ['10.0.0.0/8', '::1'],
    });
  });

  it('names a replica by where it runs, so that any number of them can have the same environment', () => {
    expect(readConfig({ INSTANCE: 'prediction-{hostname}' }).instance).toBe(`prediction-${hostname()}`);
    expect(readConfig({ INSTANCE: 'ingress-0' }).instance).toBe('ingress-0');
  });

  it('names every variable that is wrong, and why', () => {
    expect(() => readConfig({ PORT: 'eighty', V1_NOISE: '2' })).toThrow(
      /PORT must be a whole number.*V1_NOISE must be a number from 0 to 1/,
    );
  });

  it.each([
    [{ KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_SASL_USERNAME: 'me' }, /needs KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD/],
    [{ KAFKA_SASL_PASSWORD: 'mine' }, /need KAFKA_SASL_MECHANISM/],
    [{ KAFKA_CERT_FILE: 'client.pem' }, /KAFKA_CERT_FILE and KAFKA_KEY_FILE need each other/],
    [{ MONGO_URL: 'localhost:27017' }, /MONGO_URL must be a mongodb:/],
    [{ KAFKA_BROKERS: 'nonsense' }, /KAFKA_BROKERS must be host:port/],
    [{ KAFKA_BROKERS: 'a:9092,b' }, /KAFKA_BROKERS must be host:port.*b is not/],
    [{ KAFKA_BROKERS: 'a:99999' }, /KAFKA_BROKERS must be host:port/],
    [{ KAFKA_BROKERS: 'kafka://a:9092' }, /KAFKA_BROKERS must be host:port/],
    [{ KAFKA_BROKERS: ',' }, /KAFKA_BROKERS must be host:port/],
    ...['proxy', '10.0.0.0/33', '10.0.0.0/8/8', '::1/129', '10.0.0.1/', '10.0.0.1/-1', '0.0.0.0/0'].map(
      (wrong) => [{ TRUSTED_PROXIES: `127.0.0.1, ${wrong}` }, /TRUSTED_PROXIES must be addresses or networks.*is none/] as const,
    ),
  ])('refuses %j, which cannot be meant', (env, why) => {
    expect(() => readConfig(env)).toThrow(why);
  });

  it.each([
    [{}, /JWT_SECRET is the development default.*DEFAULT_USER_PASSWORD/],
    [{ JWT_SECRET: 'short', DEFAULT_USER_PASSWORD: 'a better one' }, /JWT_SECRET is shorter/],
  ])('refuses to start in production with %j', (env, why) => {
    expect(() => readConfig({ NODE_ENV: 'production', ...env })).toThrow(why);
  });
});
