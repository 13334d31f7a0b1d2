import type { DiffOf } from '@cohortlens/contracts';
import { describe, expect, it } from '@jest/globals';
import { join } from '../log/joined.ts';
import { toldOtherwise } from './diffs.ts';
import { allIsWell, drained, type History, idOf, on, record } from './planted.ts';

const ID = idOf(1);
const revision = (n: number): DiffOf => ({ diff_id: `${ID}~fitted-1`, revision: n, request_id: ID }) as DiffOf;
const kept = (history: History, ...revisions: readonly number[]): void =>
  void history.diffs.splice(1, 1, { id: `${ID}~fitted-1`, revisions: revisions.map(revision) });
const told = (history: History, n: number): void =>
  void on(history, 'diffs.prediction').push(record('diffs.prediction', ID, revision(n)));
const other = (plant: (history: History) => void): readonly string[] => {
  const history = allIsWell(3);
  plant(history);
  return toldOtherwise(join(drained(history)));
};

describe('a revision of a diff', () => {
  it('that is kept is told, and one that is told is kept', () => {
    expect(
      other((history) => {
        kept(history, 1, 2);
        told(history, 2);
      }),
    ).toEqual([]);
  });

  it('that is kept and was never told is found', () => {
    expect(other((history) => kept(history, 1, 2))).toEqual([ID]);
  });

  it('that was told and is not kept is found', () => {
    expect(other((history) => told(history, 2))).toEqual([ID]);
  });
});
