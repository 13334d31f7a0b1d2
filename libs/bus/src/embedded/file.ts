/** The SQLite file of the embedded log: its tables and every statement. Synchronous, one writer, one process. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { BusError } from '../errors.ts';
import type { Headers, LogRecord, TopicSpec } from '../transport.ts';

export interface PartitionRow {
  readonly id: number;
  readonly topic: string;
  readonly partition: number;
  /** The offset that the next record gets. */
  readonly next: number;
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS topics (name TEXT PRIMARY KEY, retention_ms INTEGER, compacted INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS partitions (id INTEGER PRIMARY KEY AUTOINCREMENT, topic TEXT NOT NULL, partition INTEGER NOT NULL, next INTEGER NOT NULL, UNIQUE (topic, partition));
  CREATE TABLE IF NOT EXISTS records (pid INTEGER NOT NULL, offset INTEGER NOT NULL, at INTEGER NOT NULL, key TEXT, headers TEXT NOT NULL, value BLOB, PRIMARY KEY (pid, offset)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS offsets (grp TEXT NOT NULL, pid INTEGER NOT NULL, offset INTEGER NOT NULL, PRIMARY KEY (grp, pid)) WITHOUT ROWID;
`;

const STATEMENTS = {
  begin: 'BEGIN IMMEDIATE',
  end: 'COMMIT',
  addTopic: 'INSERT INTO topics (name, retention_ms, compacted) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  addPartition: 'INSERT INTO partitions (topic, partition, next) VALUES (?, ?, 0) ON CONFLICT DO NOTHING',
  partitions: 'SELECT id, topic, partition, next FROM partitions ORDER BY topic, partition',
  append: 'INSERT INTO records (pid, offset, at, key, headers, value) VALUES (?, ?, ?, ?, ?, ?)',
  advance: 'UPDATE partitions SET next = ? WHERE id = ?',
  commit: 'INSERT INTO offsets (grp, pid, offset) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET offset = excluded.offset',
  offsets: 'SELECT grp, pid, offset FROM offsets',
  read: 'SELECT offset, at, key, headers, value FROM records WHERE pid = ? AND offset >= ? AND offset < ? ORDER BY offset LIMIT ?',
  first: 'SELECT min(offset) AS first FROM records WHERE pid = ?',
  dropRecords: 'DELETE FROM records WHERE pid IN (SELECT id FROM partitions WHERE topic = ?)',
  dropOffsets: 'DELETE FROM offsets WHERE pid IN (SELECT id FROM partitions WHERE topic = ?)',
  dropPartitions: 'DELETE FROM partitions WHERE topic = ?',
  dropTopic: 'DELETE FROM topics WHERE name = ?',
  kept: `SELECT p.id AS id, t.retention_ms AS retention, t.compacted AS compacted FROM partitions p JOIN topics t ON t.name = p.topic`,
  expire:
    'DELETE FROM records WHERE pid = ? AND offset IN (SELECT offset FROM records WHERE pid = ? ORDER BY offset LIMIT ?) AND at < ?',
  compact: `DELETE FROM records WHERE pid = ? AND offset < (SELECT max(r.offset) FROM records r WHERE r.pid = records.pid AND r.key = records.key)`,
} as const;

export class LogFile {
  readonly #db: DatabaseSync;
  readonly #statements: { readonly [S in keyof typeof STATEMENTS]: StatementSync };

  constructor(path: string, durability: 'normal' | 'full') {
    try {
      mkdirSync(dirname(path), { recursive: true });
      this.#db = new DatabaseSync(path, { timeout: 1_000 });
      // Exclusive: one process owns the file; the lock goes with the process, however it ends.
      this.#db.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'};
        PRAGMA wal_autocheckpoint = 16000; PRAGMA cache_size = -32000; BEGIN EXCLUSIVE; ${TABLES} COMMIT;`);
    } catch (error) {
      const busy = error instanceof Error && /locked|busy/i.test(error.message);
      const why = busy ? 'another process has it open' : error instanceof Error ? error.message : String(error);
      throw new BusError('bus_unavailable', `cannot open the log ${path}: ${why}`, { cause: error });
    }
    this.#statements = Object.fromEntries(
      Object.entries(STATEMENTS).map(([name, sql]) => [name, this.#db.prepare(sql)]),
    ) as never;
  }

  /** All or nothing. With DURABILITY=full it is on the disk when this returns. */
  transaction(act: () => void): void {
    this.#rollBack();
    try {
      this.#statements.begin.run();
      act();
      this.#statements.end.run();
    } catch (error) {
      this.#rollBack();
      throw error;
    }
  }

  /** One that fails, as on a disk that fails, leaves the transaction open: the next one rolls it back first. */
  #rollBack(): void {
    try {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
    } catch {
      // Whoever waits is told why the transaction failed.
    }
  }

  addTopic(topic: TopicSpec): void {
    this.#statements.addTopic.run(
      topic.name,
      topic.retentionMs === 'forever' ? null : topic.retentionMs,
      topic.compacted ? 1 : 0,
    );
    for (let p = 0; p < topic.partitions; p++) this.#statements.addPartition.run(topic.name, p);
  }

  dropTopic(name: string): void {
    for (const statement of ['dropRecords', 'dropOffsets', 'dropPartitions', 'dropTopic'] as const)
      this.#statements[statement].run(name);
  }

  partitions(): PartitionRow[] {
    return this.#statements.partitions.all() as unknown as PartitionRow[];
  }

  append(pid: number, record: LogRecord): void {
    this.#statements.append.run(pid, record.offset, record.timestamp, record.key, JSON.stringify(record.headers), record.value);
  }

  advance(pid: number, next: number): void {
    this.#statements.advance.run(next, pid);
  }

  commit(group: string, pid: number, offset: number): void {
    this.#statements.commit.run(group, pid, offset);
  }

  offsets(): { grp: string; pid: number; offset: number }[] {
    return this.#statements.offsets.all() as unknown as { grp: string; pid: number; offset: number }[];
  }

  /** What stands at `from` and before `end`, so many at most. */
  read(at: { id: number; topic: string; partition: number }, from: number, end: number, limit: number): LogRecord[] {
    const rows = this.#statements.read.all(at.id, from, end, limit) as {
      offset: number;
      at: number;
      key: string | null;
      headers: string;
      value: Uint8Array | null;
    }[];
    return rows.map(({ offset, at: timestamp, key, headers, value }) => ({
      topic: at.topic,
      partition: at.partition,
      offset,
      timestamp,
      key,
      headers: JSON.parse(headers) as Headers,
      value: value === null ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength),
    }));
  }

  /** The first offset that is kept. */
  first(pid: number): number | undefined {
    return (this.#statements.first.get(pid) as { first: number | null }).first ?? undefined;
  }

  /** Removes what is past its retention, `most` records of a partition at a time, and compacts. True when there may be more. */
  sweep(now: number, most: number): boolean {
    let more = false;
    this.transaction(() => {
      for (const row of this.#statements.kept.all() as { id: number; retention: number | null; compacted: number }[]) {
        if (row.compacted === 1) this.#statements.compact.run(row.id);
        if (row.retention === null) continue;
        const { changes } = this.#statements.expire.run(row.id, row.id, most, now - row.retention);
        more ||= Number(changes) >= most;
      }
    });
    return more;
  }

  close(): void {
    this.#db.close();
  }
}
