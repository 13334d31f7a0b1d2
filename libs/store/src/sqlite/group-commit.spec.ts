import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { StoreError } from '../port.ts';
import { Connection } from './connection.ts';
import { GroupCommit } from './group-commit.ts';

describe('group commit', () => {
  let folder: string;
  let connection: Connection;
  let commits: GroupCommit;
  const insert = (text: string) => () => connection.prepare('INSERT INTO t VALUES (?)').run(text).changes;
  const count = () => Number(connection.prepare('SELECT count(*) AS n FROM t').get()?.n);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commit-'));
    connection = new Connection(join(folder, 'store.db'), 'normal');
    connection.exec('CREATE TABLE t (x)');
    commits = new GroupCommit(connection);
  });
  afterEach(async () => {
    commits.close();
    await rm(folder, { recursive: true });
  });

  it('runs the operations of one turn in one transaction, and settles them after its commit', async () => {
    const settledInside: boolean[] = [];
    const first = commits.write(1, insert('a')).then(() => settledInside.push(connection.inTransaction));
    const inside = commits.read(1, () => [connection.inTransaction, settledInside.length, count()]);
    const takeBack = commits.write(1, () => connection.exec('ROLLBACK'));
    await expect(takeBack).rejects.toBeInstanceOf(StoreError);
    expect(await inside.catch((error: Error) => error.name)).toBe('StoreError');
    await expect(first).rejects.toBeInstanceOf(StoreError);
    expect(count()).toBe(0);
    const again = commits.write(1, insert('a')).then(() => settledInside.push(connection.inTransaction));
    expect(await commits.read(1, () => [connection.inTransaction, settledInside.length, count()])).toEqual([true, 0, 1]);
    await again;
    expect(settledInside).toEqual([false]);
  });

  it('takes back what a failing operation wrote, and keeps what the others did', async () => {
    const failing = commits.write(1, () => {
      insert('half')();
      throw new TypeError('no');
    });
    const good = commits.write(1, insert('whole'));
    await expect(failing).rejects.toBeInstanceOf(TypeError);
    expect(await good).toBe(1);
    expect(connection.prepare('SELECT x FROM t').all()).toEqual([expect.objectContaining({ x: 'whole' })]);
  });

  it('outlives a disk on which nothing is committed nor rolled back, and goes on when it works again', async () => {
    let isIll = true;
    const onDisk = (sql: string): void => {
      if (isIll && /^(COMMIT|ROLLBACK)$/.test(sql))
        throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 10 });
    };
    const [prepare, exec] = [connection.prepare.bind(connection), connection.exec.bind(connection)];
    connection.prepare = (sql) => (onDisk(sql), prepare(sql));
    connection.exec = (sql) => (onDisk(sql), exec(sql));
    await expect(commits.write(1, insert('lost'))).rejects.toThrow(/input\/output error/);
    isIll = false;
    await expect(commits.write(1, insert('too early'))).rejects.toBeInstanceOf(StoreError);
    expect([await commits.write(1, insert('kept')), count()]).toEqual([1, 1]);
  });

  it('acknowledges nothing that a full disk refused, and goes on when there is room', async () => {
    connection.exec('PRAGMA max_page_count=10');
    const outcomes = await Promise.allSettled([commits.write(1, insert('small')), commits.write(1, insert('x'.repeat(200_000)))]);
    expect(outcomes[1]).toMatchObject({ status: 'rejected', reason: expect.any(StoreError) });
    expect(count()).toBe(outcomes.filter(({ status }) => status === 'fulfilled').length);
    connection.exec('PRAGMA max_page_count=100000');
    expect(await commits.write(1, insert('x'.repeat(200_000)))).toBe(1);
  });
});
