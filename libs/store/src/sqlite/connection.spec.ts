import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Connection } from './connection.ts';

describe('the connection', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'connection-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  // SQLite's numbers: 1 syncs at checkpoints, 2 at every commit. No test here can cut the power.
  it.each([
    ['normal', 1],
    ['full', 2],
  ] as const)('writes ahead and syncs as durability %s asks', (durability, synchronous) => {
    const connection = new Connection(join(folder, 'store.db'), durability);
    expect(connection.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous });
    expect(connection.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
    connection.close();
  });
});
