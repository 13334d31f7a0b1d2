import { afterAll } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busConformance, transportConformance, uniquePrefix } from '../conformance.ts';
import type { Transport } from '../transport.ts';
import { type EmbeddedTransport, openEmbedded } from './transport.ts';

const folder = mkdtempSync(join(tmpdir(), 'cohortlens-bus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const used = new Set<number>();
/** A file has one user at a time: the first that is free. */
function open(): Promise<Transport> {
  let number = 0;
  while (used.has(number)) number++;
  used.add(number);
  const transport = openEmbedded({ file: join(folder, `log-${String(number)}.db`), sweepMs: 0 });
  const close = transport.close.bind(transport);
  transport.close = async () => {
    await close();
    used.delete(number);
  };
  return Promise.resolve(transport);
}

const forget = (transport: Transport): Promise<void> => Promise.resolve((transport as EmbeddedTransport).sweep());
const harness = { open, forget, prefix: uniquePrefix, maxMs: 15_000 };
transportConformance('SQLite', harness);
busConformance('SQLite', harness);
