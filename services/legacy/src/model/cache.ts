/** The trained model on disk, so that only the first start trains. A file that is damaged or of another make counts as absent. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODEL_FORMAT, type TrainedModel } from './reference-model.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Where the model of that CSV (its SHA-256 in hex) lies. */
const cacheFile = (folder: string, sha256: string) => join(folder, `reference-model-${MODEL_FORMAT}-${sha256.slice(0, 32)}.json`);

/** The cached model; undefined when there is none, or its digest does not fit. */
export async function readCached(folder: string, sha256: string): Promise<TrainedModel | undefined> {
  try {
    const stored = JSON.parse(await readFile(cacheFile(folder, sha256), 'utf8')) as Record<string, unknown>;
    const { format, source, digest: expected, trained } = stored;
    const sound = format === MODEL_FORMAT && source === sha256 && expected === digest(JSON.stringify(trained));
    return sound ? (trained as TrainedModel) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Puts the model in place at once: readers see the old file or the whole new one. Throws when the folder cannot be written. */
export async function writeCached(folder: string, sha256: string, trained: TrainedModel): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = cacheFile(folder, sha256);
  const temporary = `${file}.${randomUUID()}.tmp`;
  const stored = { format: MODEL_FORMAT, source: sha256, digest: digest(JSON.stringify(trained)), trained };
  try {
    await writeFile(temporary, JSON.stringify(stored));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
