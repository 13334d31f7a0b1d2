import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { type Collection, type Store, StoreError } from '../port.ts';
import { breath, type Deed, type OwnServer, ownServer, until } from './conformance-fault.ts';
import { openMongoStore } from './index.ts';

interface Note {
  readonly id: string;
  readonly count?: number;
  readonly until?: number;
}
const NOTES = { name: 'faults_notes', indexes: [['count']], expires: 'until' } as const;
const DEADLINE_MS = 4_000;
const WRITERS = 16;

/** What writers did: the ids that were acknowledged, how many additions were, and how long what failed took, in milliseconds. */
class Load {
  readonly acknowledged: string[] = [];
  readonly failed: { readonly error: unknown; readonly ms: number }[] = [];
  added = 0;
  unknown = 0;
  #going = true;
  readonly #done: Promise<unknown>;

  constructor(notes: Collection<Note>, run: string) {
    this.#done = Promise.all(Array.from({ length: WRITERS }, (_, writer) => this.#write(notes, `${run}-${String(writer)}`)));
  }

  async #write(notes: Collection<Note>, writer: string): Promise<void> {
    for (let n = 0; this.#going; n++) {
      const id = `${writer}-${String(n)}`;
      await this.#attempt(
        () => notes.insert([{ id }]),
        () => this.acknowledged.push(id),
      );
      const before = this.failed.length;
      await this.#attempt(
        () => notes.apply([{ id: 'sum', add: { count: 1 } }]),
        () => (this.added += 1),
      );
      this.unknown += this.failed.length > before ? 1 : 0;
    }
  }

  async #attempt(work: () => Promise<unknown>, then: () => void): Promise<void> {
    const begun = Date.now();
    try {
      await work();
      then();
    } catch (error) {
      this.failed.push({ error, ms: Date.now() - begun });
      await breath();
    }
  }

  async stop(): Promise<void> {
    this.#going = false;
    await this.#done;
  }
}

describe('when the MongoDB server fails', () => {
  let server: OwnServer | undefined;
  let store: Store;
  let notes: Collection<Note>;
  const does = (deed: Deed) => server?.does(deed);
  beforeAll(async () => {
    server = await ownServer();
    store = await openMongoStore({ url: server.url, deadlineMs: DEADLINE_MS });
    notes = await store.collection<Note>(NOTES);
    await notes.insert([{ id: 'sum', count: 0 }]);
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await server?.dispose();
  });

  test.each<[string, Deed, Deed]>([
    ['is killed', 'kill', 'start'],
    ['hangs', 'pause', 'resume'],
    ['is restarted', 'down', 'up'],
  ])(
    'it %s: what was acknowledged is there, operations end by their deadline, and all works again by itself',
    async (name, fault, repair) => {
      const before = (await notes.get('sum'))?.count ?? 0;
      const load = new Load(notes, name);
      for (let round = 0; round < 2; round++) {
        const written = load.acknowledged.length;
        await until('some load', 20_000, () => load.acknowledged.length > written + 50);
        await does(fault);
        const failed = load.failed.length;
        await until('operations that fail', 15_000, () => load.failed.length > failed + WRITERS);
        expect(await store.healthy()).toBe(false);
        await does(repair);
        const back = load.acknowledged.length;
        await until('operations again', 20_000, () => load.acknowledged.length > back + WRITERS);
      }
      await load.stop();
      const there = await notes.getMany(load.acknowledged.slice(0, 10_000));
      expect(load.acknowledged.filter((id) => !there.has(id))).toEqual([]);
      const sum = ((await notes.get('sum'))?.count ?? 0) - before;
      expect(sum).toBeGreaterThanOrEqual(load.added);
      expect(sum).toBeLessThanOrEqual(load.added + load.unknown);
      expect(load.failed.map(({ error }) => error).filter((error) => !(error instanceof StoreError))).toEqual([]);
      expect(Math.max(...load.failed.map(({ ms }) => ms))).toBeLessThan(DEADLINE_MS + 1_000);
      expect(await store.healthy()).toBe(true);
    },
  );

  test('a set that is made anew is told, for no operation would ever find its primary; one that is opened then does', async () => {
    const own = await ownServer();
    try {
      // So that its elections have come further than those of the new one will have.
      for (const deed of ['kill', 'start'] as const) await own.does(deed);
      let told = 0;
      const before = await openMongoStore({ url: own.url, deadlineMs: DEADLINE_MS, onAnew: () => told++ });
      expect(await before.healthy()).toBe(true);
      for (const deed of ['kill', 'wipe', 'up'] as const) await own.does(deed);
      await until('that it is told', 40_000, () => told > 0);
      expect(await before.healthy()).toBe(false);
      const after = await openMongoStore({ url: own.url });
      expect(await after.healthy()).toBe(true);
      await Promise.all([before.close(), after.close()]);
      expect(told).toBe(1);
    } finally {
      await own.dispose();
    }
  });

  test('the server itself deletes what has expired, also what was written before its expiry was declared', async () => {
    const raw = mongoose.createConnection(server?.url ?? '', { dbName: 'cohortlens' });
    await raw.asPromise();
    const plain = await store.collection<Note>({ name: 'faults_old', indexes: [] });
    await plain.insert([{ id: 'old', until: Date.now() - 1 }]);
    const again = await openMongoStore({ url: server?.url ?? '' });
    const declared = await again.collection<Note>({ name: 'faults_old', indexes: [], expires: 'until' });
    await declared.insert([{ id: 'new', until: Date.now() - 1 }, { id: 'kept', until: Date.now() + 600_000 }, { id: 'never' }]);
    const there = () => raw.collection('faults_old').countDocuments();
    await until('its deletion', 60_000, async () => (await there()) === 2);
    expect(await declared.count()).toBe(2);
    await Promise.all([raw.destroy(), again.close()]);
  });
});
