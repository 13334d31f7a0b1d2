import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Document, type Store, StoreError } from '../port.ts';
import { openSqliteStore } from './open.ts';

interface Entry extends Document {
  readonly n?: number;
  readonly tenant?: string;
  readonly until?: number;
}
const ENTRIES = { name: 'entries', indexes: [['tenant', 'n']], expires: 'until' } as const;

/** A program that has this store's module, run in a process of its own. */
const program = (body: string) => [
  '--disable-warning=ExperimentalWarning',
  '--input-type=module',
  '--eval',
  `import { openSqliteStore } from ${JSON.stringify(new URL('./open.ts', import.meta.url).href)};
   import { writeSync } from 'node:fs';
   ${body}`,
];

describe('the file of the SQLite store', () => {
  let folder: string;
  let file: string;
  let opened: Store[];
  let time: number;
  const open = async (durability: 'normal' | 'full' = 'normal') => {
    const store = await openSqliteStore({ file, durability, clock: () => time });
    opened.push(store);
    return store;
  };
  const refusal = () =>
    open().then(
      () => Promise.reject(new Error('it was opened')),
      (error: StoreError) => error,
    );

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'store-'));
    file = join(folder, 'store.db');
    opened = [];
    time = 1_000;
  });
  afterEach(async () => {
    for (const store of opened) await store.close();
    await rm(folder, { recursive: true });
  });

  it.each(['normal', 'full'] as const)('has every acknowledged write after kill -9, durability %s', async (durability) => {
    const acknowledged: number[] = [];
    for (let round = 0; round < 3; round++) {
      const writer = spawn(
        process.execPath,
        program(`
          const store = await openSqliteStore({ file: ${JSON.stringify(file)}, durability: '${durability}' });
          const entries = await store.collection(${JSON.stringify(ENTRIES)});
          for (let n = ${round} * 1_000_000; ; n++) {
            const written = [entries.insert([{ id: 'i' + n, n }]), entries.apply([{ id: 'sum', add: { n: 1 } }])];
            await Promise.all(written);
            writeSync(1, n + '\\n');
          }`),
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const exited = once(writer, 'exit');
      let fresh = 0;
      for await (const line of createInterface({ input: writer.stdout })) {
        acknowledged.push(Number(line));
        if (++fresh === 200) writer.kill('SIGKILL');
      }
      expect(await exited).toEqual([null, 'SIGKILL']);
      expect(fresh).toBeGreaterThanOrEqual(200);
    }
    const entries = await (await open()).collection<Entry>(ENTRIES);
    const found = new Set<string>();
    for (let i = 0; i < acknowledged.length; i += 5_000) {
      for (const id of (await entries.getMany(acknowledged.slice(i, i + 5_000).map((n) => `i${n}`))).keys()) found.add(id);
    }
    expect(found.size).toBe(acknowledged.length);
    expect((await entries.get('sum'))?.n).toBe((await entries.count()) - 1);
  });

  it('is refused to a second process, which says which file, until the first one closes it', async () => {
    const store = await open();
    const attempt = () =>
      promisify(execFile)(
        process.execPath,
        program(`
          const opened = await openSqliteStore({ file: ${JSON.stringify(file)}, durability: 'normal' }).catch((error) => error);
          writeSync(1, opened.name + ': ' + opened.message + opened.kind);
          await opened.close?.();`),
      );
    const { stdout } = await attempt();
    expect(stdout).toContain('StoreError: ');
    expect(stdout).toContain(`${file} is in use by another process`);
    await store.close();
    expect((await attempt()).stdout).toContain('sqlite');
  });

  it('is refused to a second store of the same process', async () => {
    await open();
    const error = await refusal();
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toContain(`${file} is in use`);
  });

  const UNUSABLE: readonly [string, () => Promise<unknown>, RegExp][] = [
    [
      'no database',
      () => writeFile(file, 'not a database at all, but long enough to have a header of a hundred bytes. '.repeat(20)),
      /is not an SQLite/,
    ],
    ['a folder', () => mkdir(file), /cannot be opened/],
    ['another application’s database', async () => new DatabaseSync(file).exec('CREATE TABLE other (x)'), /another application/],
    [
      'a newer version’s',
      async () => new DatabaseSync(file).exec(`PRAGMA application_id=${0x434c7374}; PRAGMA user_version=99`),
      /newer version/,
    ],
  ];
  it.each(UNUSABLE)('that is %s is refused with its name', async (_, given, why) => {
    await given();
    const error = await refusal();
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toContain(file);
    expect(error.message).toMatch(why);
  });

  it('whose folder cannot be is refused with its name', async () => {
    await writeFile(join(folder, 'plain'), '');
    file = join(folder, 'plain', 'store.db');
    const error = await refusal();
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toContain(file);
  });

  it('gains an index, filled from the documents, and uses it', async () => {
    const before = await open();
    await (await before.collection<Entry>({ name: 'entries', indexes: [] })).insert([
      { id: 'a', n: 1, tenant: 't' },
      { id: 'b' },
    ]);
    await before.close();
    const entries = await (await open()).collection<Entry>(ENTRIES);
    await entries.apply([{ id: 'b', set: { tenant: 't', n: 2 } }]);
    expect(
      await entries.find({ where: { tenant: 't', n: { gte: 1 } }, order: [{ field: 'n', direction: 'desc' }], limit: 9 }),
    ).toEqual([
      { id: 'b', n: 2, tenant: 't' },
      { id: 'a', n: 1, tenant: 't' },
    ]);
    await opened.at(-1)?.close();
    const plan = new DatabaseSync(file)
      .prepare('EXPLAIN QUERY PLAN SELECT doc FROM entries WHERE "f.tenant" = ? AND "f.n" >= ?')
      .all('t', 1);
    expect(JSON.stringify(plan)).toContain('i.entries.tenant.n');
  });

  it('forgets an index that is declared no more, and fills it anew when it comes back', async () => {
    const first = await (await open()).collection<Entry>(ENTRIES);
    await first.insert([{ id: 'a', tenant: 'old' }]);
    await opened.at(-1)?.close();
    const second = await (await open()).collection<Entry>({ name: 'entries', indexes: [] });
    await second.apply([{ id: 'a', set: { tenant: 'new' } }]);
    await opened.at(-1)?.close();
    const third = await (await open()).collection<Entry>(ENTRIES);
    expect(await third.count({ tenant: 'new' })).toBe(1);
  });

  it('names the collection whose documents break a unique key that is new, and stays as it was', async () => {
    const store = await open();
    await (await store.collection<Entry>({ name: 'entries', indexes: [] })).insert([
      { id: 'a', n: 1 },
      { id: 'b', n: 1 },
    ]);
    await store.close();
    const again = await open();
    await expect(again.collection<Entry>({ name: 'entries', indexes: [], unique: [['n']] })).rejects.toThrow(
      /of entries in .* unique/,
    );
    expect(await (await again.collection<Entry>(ENTRIES)).count({ n: 1 })).toBe(2);
  });

  it('is swept of what has expired, batch by batch, and of nothing else', async () => {
    const store = await openSqliteStore({ file, durability: 'normal', clock: () => time });
    const entries = await store.collection<Entry>(ENTRIES);
    await entries.insert(Array.from({ length: 1_700 }, (_, n) => ({ id: `i${n}`, n, ...(n < 1_200 ? { until: 2_000 } : {}) })));
    expect(await store.sweep()).toBe(0);
    time = 2_000;
    expect(await entries.count()).toBe(500);
    expect(await store.sweep()).toBe(1_200);
    expect(await store.sweep()).toBe(0);
    await store.close();
    expect(new DatabaseSync(file).prepare('SELECT count(*) AS n FROM entries').get()?.n).toBe(500);
  });

  it('has a bounded queue: more than waits at most is refused, and what was accepted is written', async () => {
    const entries = await (await open()).collection<Entry>(ENTRIES);
    const calls = Array.from({ length: 12 }, (_, i) =>
      entries.insert(Array.from({ length: 9_000 }, (__, n) => ({ id: `i${i}-${n}` }))),
    );
    const outcomes = await Promise.allSettled(calls);
    expect(outcomes.map(({ status }) => status)).toEqual([...Array(11).fill('fulfilled'), 'rejected']);
    expect(outcomes[11]).toMatchObject({ reason: expect.any(StoreError) });
    expect(await entries.count()).toBe(99_000);
  });
});
