/** A place of its own for what is under test: topics under a prefix, a database, a data folder, so that suites never meet. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Place {
  /** Before every topic's name, on Kafka. */
  readonly prefix: string;
  readonly database: string;
  /** Made; whoever asked for it removes it. */
  readonly folder: string;
}

/** The repository: services are started from their folders in it. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** `name`: of letters, digits and dashes; what is left behind by a crash can be told by it. */
export function openPlace(name: string): Place {
  const folder = mkdtempSync(join(tmpdir(), `cohortlens-${name}-`));
  const own = `${name}-${String(process.pid)}-${folder.slice(-6)}`;
  return { prefix: `${own}.`, database: own.replaceAll(/\W/g, '-'), folder };
}

export const leavePlace = ({ folder }: Place): void => rmSync(folder, { recursive: true, force: true });

/**
 * The URL with the database in place of the one that it names, if it names one. Whoever logs in does so where they did before: a URL
 * that does not say where says it by its database.
 */
export function withDatabase(url: string, database: string): string {
  const [, start = url, own = '', options = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?([^?]*)\??(.*)$/s.exec(url) ?? [];
  const silent = start.includes('@') && !start.startsWith('mongodb+srv') && !/(^|&)authSource=/i.test(options);
  const all = [options, silent ? `authSource=${own || 'admin'}` : ''].filter(Boolean).join('&');
  return `${start}/${database}${all === '' ? '' : `?${all}`}`;
}
