/** The accounts: argon2 hashes in the store, logins throttled before a password is looked at. */
import { hash, verify } from '@node-rs/argon2';
import { DEV_PASSWORD } from '@cohortlens/config';
import { LIMITS, type TokenRequest, type User } from '@cohortlens/contracts';
import { type Collection, every, type Store } from '@cohortlens/store';
import type { Logger } from '@cohortlens/telemetry';
import { bulkhead, isBulkheadRejectedError } from 'cockatiel';
import { LRUCache } from 'lru-cache';
import { clientNetwork } from '../domain/client-network.ts';
import type { Accounts } from '../domain/ports.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { attempt } from '../domain/throttle.ts';
import { stored } from './guarded.ts';
import type { TokenDesk } from './tokens.ts';

export interface Account {
  /** The user's name. */
  readonly id: string;
  readonly hash: string;
  readonly tenant_id: string;
  readonly roles: User['roles'];
  /** Epoch milliseconds. */
  readonly created_at: number;
  /** It is known not to have the development password: it was made in production, or looked at there. */
  readonly checked?: true;
}

export interface AccountsOptions {
  readonly store: Store;
  readonly tokens: TokenDesk;
  readonly now: () => number;
  readonly loginsPerMinute: number;
  /** Made when there are no users. */
  readonly first: { readonly username: string; readonly password: string };
  /** The development password is not left to anybody. */
  readonly production: boolean;
  readonly logger: Pick<Logger, 'warn'>;
}

const MOST_USERS = 10_000;
const REMEMBERED_LOGINS = 50_000;
/** Argon2 is meant to be slow: so many at once, so many that wait. */
const hashing = bulkhead(2, 64);

/** What argon2 says; `overloaded` when too many wait for it. */
async function inTurn<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await hashing.execute(work);
  } catch (error) {
    if (isBulkheadRejectedError(error)) return refuse('overloaded');
    throw error;
  }
}

const userOf = ({ id, tenant_id, roles, created_at }: Account): User => ({
  username: id,
  tenant_id,
  roles,
  created_at: new Date(created_at).toISOString(),
});

/** The first administrator, when there are no users; of replicas that start at once, one makes it. */
async function seed(accounts: Collection<Account>, { first, now, production }: AccountsOptions): Promise<void> {
  if ((await accounts.count()) > 0) return;
  const { username, password } = first;
  const made: Account = {
    id: username,
    hash: await hash(password),
    tenant_id: username,
    roles: ['admin', 'analyst'],
    created_at: now(),
    ...(production ? { checked: true } : {}),
  };
  await accounts.insert([made]);
}

const PAGE = 100;

/** As the first administrator is made. An account that was added cannot have the development password: it is too short. */
const isFirst = ({ id, tenant_id, roles }: Account): boolean => tenant_id === id && roles.includes('admin');

/**
 * The first administrator again: when a start in development has made it, it is given the password of production. Of replicas that start at once
 * one does it, and none comes up before it is done. Argon2 is slow, so an account that was looked at is not looked at again.
 */
async function mend(accounts: Collection<Account>, { first: { password }, production, logger }: AccountsOptions): Promise<void> {
  if (!production) return;
  for await (const account of every(accounts, { order: [{ field: 'id', direction: 'asc' }], limit: PAGE })) {
    if (account.checked || !isFirst(account)) continue;
    const hasIt = await verify(account.hash, DEV_PASSWORD);
    const checked: Account = { ...account, checked: true, ...(hasIt ? { hash: await hash(password) } : {}) };
    if ((await accounts.replace(checked, { hash: account.hash })) && hasIt)
      logger.warn({ username: account.id }, 'an account had the development password; it has DEFAULT_USER_PASSWORD now');
  }
}

export async function openAccounts(options: AccountsOptions): Promise<Accounts> {
  const { store, tokens, now, loginsPerMinute } = options;
  const accounts = await store.collection<Account>({ name: 'ingress_users', indexes: [] });
  await seed(accounts, options);
  await mend(accounts, options);
  const tries = new LRUCache<string, readonly number[]>({ max: REMEMBERED_LOGINS });
  /** Which account has logged in from where: there it is not kept out by who tries it from elsewhere. */
  const known = new LRUCache<string, true>({ max: REMEMBERED_LOGINS });
  /** Looked at for a name that nobody has, so that the time taken does not tell. */
  const nobody = await hash('nobody has this password');

  async function right({ username, password }: TokenRequest): Promise<Account | undefined | Refusal> {
    // What is not made of whole characters is nobody's name, and none that the store may be asked for.
    const account = username.isWellFormed() ? await stored(accounts.get(username)) : undefined;
    if (account !== undefined && isRefusal(account)) return account;
    const isRight = await inTurn(() => verify(account?.hash ?? nobody, password));
    if (typeof isRight !== 'boolean') return isRight;
    return isRight ? account : undefined;
  }
  return {
    login: async (credentials, address) => {
      const network = clientNetwork(address);
      const login = `${network} ${credentials.username}`;
      for (const [who, limit] of [
        [network, loginsPerMinute * LIMITS.accountsOfAnAddress],
        [login, loginsPerMinute],
        ...(known.has(login) ? [] : [[`* ${credentials.username}`, loginsPerMinute * LIMITS.addressesOfAnAccount] as const]),
      ] as const) {
        const { allowed, retryAfterS, tries: counted } = attempt(tries.get(who) ?? [], now(), limit);
        tries.set(who, counted);
        if (!allowed) return refuse('login_throttled', { retryAfterS });
      }
      const account = await right(credentials);
      if (account === undefined) return refuse('wrong_credentials');
      if (isRefusal(account)) return account;
      known.set(login, true);
      const issued = await tokens.issue({ username: account.id, tenant_id: account.tenant_id, roles: account.roles });
      return { ...issued, token_type: 'bearer' };
    },
    users: async () => {
      const found = await stored(accounts.find({ order: [{ field: 'id', direction: 'asc' }], limit: MOST_USERS }));
      return isRefusal(found) ? found : { items: found.map(userOf) };
    },
    add: async ({ username, password, tenant_id, roles }) => {
      const hashed = await inTurn(() => hash(password));
      if (typeof hashed !== 'string') return hashed;
      const account: Account = { id: username, hash: hashed, tenant_id, roles, created_at: now() };
      const refused = await stored(accounts.insert([account]));
      if (isRefusal(refused)) return refused;
      return refused.size > 0 ? refuse('already_exists', { detail: `There is a user ${username} already` }) : userOf(account);
    },
  };
}
