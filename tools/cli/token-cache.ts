/**
 * Tokens on disk until they expire, for this user of the machine alone: a login for each command would soon be throttled, and a
 * rollback must not be. What cannot be read or written is as if it were not there.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

interface Kept {
  readonly token: string;
  /** Epoch milliseconds. */
  readonly expires: number;
}

export interface TokenCache {
  /** A token of this account that is good for at least so many milliseconds more. */
  get(leastMs: number): Kept | undefined;
  put(kept: Kept): void;
  drop(): void;
}

/** The folder; undefined when there is to be none. */
export function cacheFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (env['COHORTLENS_CACHE'] === 'off') return undefined;
  const { XDG_CACHE_HOME: caches, HOME: home } = env;
  if (caches) return join(caches, 'cohortlens');
  return home ? join(home, '.cache', 'cohortlens') : undefined;
}

/** The password is part of the key: another one is another account, whose token is not there. */
const keyOf = ({ url, login }: Settings): string =>
  createHash('sha256').update([url, login?.username, login?.password].join('\0')).digest('hex');

export function openTokenCache(settings: Settings, folder: string | undefined, now: () => number): TokenCache {
  const key = keyOf(settings);
  const file = folder === undefined ? undefined : join(folder, 'tokens.json');

  function read(): Record<string, Kept> {
    try {
      const all = JSON.parse(readFileSync(file ?? '', 'utf8')) as Record<string, Kept>;
      return Object.fromEntries(Object.entries(all).filter(([, kept]) => kept.expires > now()));
    } catch {
      return {};
    }
  }
  function write(all: Record<string, Kept>): void {
    if (folder === undefined || file === undefined) return;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const fresh = `${file}.${String(process.pid)}`;
      writeFileSync(fresh, JSON.stringify(all), { mode: 0o600 });
      renameSync(fresh, file);
    } catch {
      // A folder that cannot be written to: the next command logs in again.
    }
  }
  return {
    get: (leastMs) => {
      const kept = read()[key];
      return kept !== undefined && kept.expires - now() >= leastMs ? kept : undefined;
    },
    put: (kept) => write({ ...read(), [key]: kept }),
    drop: () => write(Object.fromEntries(Object.entries(read()).filter(([k]) => k !== key))),
  };
}
