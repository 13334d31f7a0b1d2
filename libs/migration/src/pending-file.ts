/** Break-glass commands that are not on the bus yet, kept in a small file so that a restart in the outage does not lose them. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type FlagsCommand, validators } from '@cohortlens/contracts';

export interface PendingStore {
  load(): Promise<readonly FlagsCommand[]>;
  /** Durable when it resolves. */
  save(commands: readonly FlagsCommand[]): Promise<void>;
}

/** The file is replaced as a whole, so a reader sees the old or the new content, never a part. */
export function pendingFile(path: string): PendingStore {
  let writing: Promise<void> = Promise.resolve();
  const write = async (text: string): Promise<void> => {
    await mkdir(dirname(path), { recursive: true });
    const next = `${path}.${randomUUID()}`;
    try {
      const file = await open(next, 'w', 0o600);
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(next, path);
    } catch (error) {
      await rm(next, { force: true });
      throw error;
    }
  };
  return {
    load: async () => {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '[]';
        throw error;
      });
      const found: unknown = JSON.parse(text);
      if (!Array.isArray(found)) throw new Error(`${path} is no list of commands`);
      return found.filter((c): c is FlagsCommand => validators['flags-command'](c));
    },
    save: (commands) => {
      const text = JSON.stringify(commands);
      writing = writing.catch(() => undefined).then(() => write(text));
      return writing;
    },
  };
}
