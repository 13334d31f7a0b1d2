import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { settingsOf } from './settings.ts';
import { cacheFolder, openTokenCache } from './token-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tokens-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});
const open = (env: Record<string, string> = {}, now = 0) => openTokenCache(settingsOf({}, env), folder, () => now);

it('keeps a token until it expires, for its account alone, readable by its owner alone', () => {
  open().put({ token: 't', expires: 1_000 });
  expect(open().get(500)).toEqual({ token: 't', expires: 1_000 });
  expect(open().get(1_001)).toBeUndefined();
  expect(open({}, 1_000).get(0)).toBeUndefined();
  for (const env of [{ COHORTLENS_USER: 'ana' }, { COHORTLENS_PASSWORD: 'x' }, { COHORTLENS_URL: 'http://other' }])
    expect(open(env).get(0)).toBeUndefined();
  expect(statSync(join(folder, 'tokens.json')).mode & 0o777).toBe(0o600);
});

it('forgets one that is dropped, and what has expired, and nothing else', () => {
  open().put({ token: 't', expires: 1_000 });
  open({ COHORTLENS_USER: 'ana' }).put({ token: 'a', expires: 9_000 });
  open().drop();
  expect([open().get(0), open({ COHORTLENS_USER: 'ana' }).get(0)]).toEqual([undefined, { token: 'a', expires: 9_000 }]);
  open({}, 9_000).put({ token: 'n', expires: 10_000 });
  expect(Object.keys(JSON.parse(readFileSync(join(folder, 'tokens.json'), 'utf8')) as object)).toHaveLength(1);
});

it('does without a file that is broken, and without a folder', () => {
  writeFileSync(join(folder, 'tokens.json'), '{"half');
  expect(open().get(0)).toBeUndefined();
  open().put({ token: 't', expires: 1 });
  expect(open().get(0)).toMatchObject({ token: 't' });
  const none = openTokenCache(settingsOf({}, {}), undefined, () => 0);
  none.put({ token: 't', expires: 1 });
  expect(none.get(0)).toBeUndefined();
});

it('its folder follows the environment', () => {
  expect(cacheFolder({ HOME: '/h' })).toBe('/h/.cache/cohortlens');
  expect(cacheFolder({ HOME: '/h', XDG_CACHE_HOME: '/c' })).toBe('/c/cohortlens');
  expect([cacheFolder({}), cacheFolder({ HOME: '/h', COHORTLENS_CACHE: 'off' })]).toEqual([undefined, undefined]);
});
