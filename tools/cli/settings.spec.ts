import { describe, expect, it } from '@jest/globals';
import { DEFAULT_URL, settingsOf } from './settings.ts';

describe('settings', () => {
  it('have defaults for a developer', () => {
    expect(settingsOf({}, {})).toEqual({
      url: DEFAULT_URL,
      token: undefined,
      shellToken: undefined,
      login: { username: 'admin', password: 'admin' },
      json: false,
      timeoutMs: 20_000,
      via: 'http',
      yes: false,
    });
  });
  it('come from options before the environment', () => {
    const env = { COHORTLENS_URL: 'http://a:1', COHORTLENS_TOKEN: 't1', ADMIN_TOKEN: 't2' };
    expect(settingsOf({}, env)).toMatchObject({ url: 'http://a:1', token: 't1', shellToken: 't2' });
    expect(settingsOf({}, { ADMIN_TOKEN: 't2' })).toMatchObject({ token: undefined, shellToken: 't2' });
    expect(settingsOf({ url: 'https://b/', token: 't0' }, env)).toMatchObject({ url: 'https://b', token: 't0' });
  });
  it('have no default account in production', () => {
    expect(settingsOf({}, { NODE_ENV: 'production' }).login).toBeUndefined();
    expect(settingsOf({}, { NODE_ENV: 'production', COHORTLENS_USER: 'ops' }).login).toBeUndefined();
    const env = { NODE_ENV: 'production', COHORTLENS_USER: 'ops', COHORTLENS_PASSWORD: 'p' };
    expect(settingsOf({}, env).login).toEqual({ username: 'ops', password: 'p' });
  });
  it.each([
    [{ url: 'ftp://x' }, {}, /--url must be an http/],
    [{}, { COHORTLENS_URL: 'localhost:8001' }, /COHORTLENS_URL must be an http/],
    [{ timeout: '0' }, {}, /--timeout/],
    [{ timeout: 'soon' }, {}, /--timeout/],
    [{ via: 'pigeon' }, {}, /--via must be one of http, kafka/],
  ])('%j with %j are refused', (options, env, why) => {
    expect(() => settingsOf(options, env)).toThrow(why);
  });
});
