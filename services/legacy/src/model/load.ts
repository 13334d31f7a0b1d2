/** Where the reference model comes from at start: the cache when the customers are the same, else a training. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readCached, writeCached } from './cache.ts';
import { type ReferenceModel, referenceModel } from './reference-model.ts';
import { trainInThread } from './train-in-thread.ts';

/** The customers that are shipped with this service: the demo's, and the real v1's. */
export const SHIPPED_CUSTOMERS = fileURLToPath(new URL('../../data/customers.csv', import.meta.url));

export interface LoadOptions {
  readonly csvPath: string;
  /** A folder for trained models; made when absent. */
  readonly cacheDir: string;
  /** How long a training may take, in milliseconds. */
  readonly timeoutMs: number;
}

/**
 * The model of those customers, the same for the same bytes. Rejects when the CSV cannot be read or is no table of customers,
 * when the cache folder cannot be written, or when the training takes longer than it may.
 */
export async function loadReferenceModel(options: LoadOptions, train = trainInThread): Promise<ReferenceModel> {
  const csv = await readFile(options.csvPath);
  const sha256 = createHash('sha256').update(csv).digest('hex');
  const cached = await readCached(options.cacheDir, sha256);
  if (cached) return referenceModel(cached, sha256);
  const trained = await train(csv.toString('utf8'), options.timeoutMs);
  await writeCached(options.cacheDir, sha256, trained);
  return referenceModel(trained, sha256);
}
