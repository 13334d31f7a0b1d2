import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeConformance } from '../conformance.ts';
import { openSqliteStore } from './open.ts';

for (const durability of ['normal', 'full'] as const) {
  storeConformance(`SQLite, durability ${durability}`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'store-'));
    let time = 1_700_000_000_000;
    const options = { file: join(folder, 'new', 'store.db'), durability, clock: () => time };
    let store = await openSqliteStore(options);
    const first = store;
    return {
      store: first,
      now: () => time,
      advance: (milliseconds) => {
        time += milliseconds;
      },
      reopen: async () => {
        await store.close();
        store = await openSqliteStore(options);
        return store;
      },
      dispose: async () => {
        await store.close();
        await rm(folder, { recursive: true });
      },
    };
  });
}
