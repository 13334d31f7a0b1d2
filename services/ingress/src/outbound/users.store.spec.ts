import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DEV_PASSWORD } from '@cohortlens/config';
import { LIMITS } from '@cohortlens/contracts';
import { openSqliteStore, type Store } from '@cohortlens/store';
import type { Accounts } from '../domain/ports.ts';
import { isRefusal } from '../domain/refusal.ts';
import { createTokens } from './tokens.ts';
import { type Account, type AccountsOptions, openAccounts } from './users.store.ts';

const PASSWORD = 'a long password';
let dir: string;
let store: Store;
let now: number;
let warned: unknown[];

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'users-'));
  [now, warned] = [1_000_000, []];
  store = await openSqliteStore({ file: join(dir, 'store.db'), durability: 'normal', clock: () => now });
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

const open = (options: Partial<AccountsOptions> = {}): Promise<Accounts> =>
  openAccounts({
    store,
    tokens: createTokens('x'.repeat(40), () => now),
    now: () => now,
    loginsPerMinute: 1,
    first: { username: 'admin', password: PASSWORD },
    production: true,
    logger: { warn: (about: unknown) => void warned.push(about) } as AccountsOptions['logger'],
    ...options,
  });

/** What a login is refused with; 'in' when it is not. */
async function login(accounts: Accounts, address: string, password = 'guess', username = 'admin'): Promise<string> {
  const answer = await accounts.login({ username, password }, address);
  return isRefusal(answer) ? answer.code : 'in';
}

describe('the throttle of logins', () => {
  it('counts a /64 of IPv6 as one address, and an IPv4 address in IPv6 as that one', async () => {
    const accounts = await open();
    expect(await login(accounts, '2001:db8::1')).toBe('wrong_credentials');
    expect(await login(accounts, '2001:db8::ffff:1')).toBe('login_throttled');
    expect(await login(accounts, '2001:db8:0:1::1')).toBe('wrong_credentials');
    expect(await login(accounts, '192.0.2.1')).toBe('wrong_credentials');
    expect(await login(accounts, '::ffff:192.0.2.1')).toBe('login_throttled');
  });

  it('slows the tries of one account from all addresses together, for a minute and for nobody whom it knows', async () => {
    const accounts = await open();
    expect(await login(accounts, '192.0.2.1', PASSWORD)).toBe('in');
    now += 60_000;
    const from = (n: number): string => `198.51.100.${String(n)}`;
    for (let n = 0; n < LIMITS.addressesOfAnAccount; n++) expect(await login(accounts, from(n))).toBe('wrong_credentials');
    expect(await login(accounts, from(100))).toBe('login_throttled');
    expect(await login(accounts, from(101), PASSWORD)).toBe('login_throttled');
    expect(await login(accounts, from(101), 'guess', 'another')).toBe('wrong_credentials');
    expect(await login(accounts, '192.0.2.1', PASSWORD)).toBe('in');
    now += 60_000;
    expect(await login(accounts, from(102), PASSWORD)).toBe('in');
  });
});

it('half a character, which no store takes, is the name of nobody', async () => {
  expect(await login(await open(), '192.0.2.1', PASSWORD, '\ud800')).toBe('wrong_credentials');
});

it('so many accounts that are added at once that their passwords would queue: the rest is refused', async () => {
  const accounts = await open();
  const added = await Promise.all(
    Array.from({ length: 70 }, (_, n) =>
      accounts.add({ username: `user-${String(n)}`, password: PASSWORD, tenant_id: 'acme', roles: ['client'] }),
    ),
  );
  const refused = added.filter(isRefusal);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['overloaded']));
  expect(await accounts.users()).toMatchObject({ items: { length: added.length - refused.length + 1 } });
});

describe('in production', () => {
  const inDevelopment = { first: { username: 'root', password: DEV_PASSWORD }, production: false };

  it('the development password, which the store has from before, is good no more, whoever starts at once', async () => {
    const before = await open(inDevelopment);
    expect(await login(before, '192.0.2.1', DEV_PASSWORD, 'root')).toBe('in');
    const replicas = await Promise.all([open(), open(), open()]);
    for (const accounts of replicas) {
      expect(await login(accounts, '192.0.2.1', DEV_PASSWORD, 'root')).toBe('wrong_credentials');
      expect(await login(accounts, '192.0.2.2', PASSWORD, 'root')).toBe('in');
    }
    expect(warned).toEqual([{ username: 'root' }]);
  });

  it('also where another account is older, for clocks are set', async () => {
    const before = await open(inDevelopment);
    now -= 60_000;
    await before.add({ username: 'older', password: PASSWORD, tenant_id: 'older', roles: ['admin'] });
    expect(await login(await open(), '192.0.2.1', DEV_PASSWORD, 'root')).toBe('wrong_credentials');
    expect(warned).toEqual([{ username: 'root' }]);
  });

  it('a password that is not that of development is left as it is', async () => {
    await open({ first: { username: 'admin', password: 'another long password' } });
    const accounts = await open();
    expect(await login(accounts, '192.0.2.1', PASSWORD)).toBe('wrong_credentials');
    expect(await login(accounts, '192.0.2.2', 'another long password')).toBe('in');
    expect(warned).toEqual([]);
  });

  it('an account is looked at once: no later start, nor that of another replica, waits for argon2', async () => {
    const unreadable = async (): Promise<unknown> =>
      (await store.collection<Account>({ name: 'ingress_users', indexes: [] })).apply([
        { id: 'root', set: { hash: 'unreadable' } },
      ]);
    await open({ ...inDevelopment, first: { username: 'root', password: 'another long password' } });
    await Promise.all([open(), open()]);
    await unreadable();
    expect(await login(await open(), '192.0.2.1', PASSWORD, 'another')).toBe('wrong_credentials');
  });

  it('and in development nothing is changed', async () => {
    await open(inDevelopment);
    const accounts = await open({ production: false });
    expect(await login(accounts, '192.0.2.1', DEV_PASSWORD, 'root')).toBe('in');
  });
});
