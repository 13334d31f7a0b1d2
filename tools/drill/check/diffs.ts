/** What became of comparisons: pure, from what was drained. Each check gives what speaks against its promise. */
import { isDeepStrictEqual } from 'node:util';
import type { DiffOf } from '@cohortlens/contracts';
import { isShadowed, type Joined } from '../log/joined.ts';
import type { ById } from './requests.ts';

export const shadowed = (byId: ById): readonly Joined[] => [...byId.values()].filter(isShadowed);

/** Shadowed requests with no diff, or with more than one, in the collection or on the topic. */
export const notOneDiff = (byId: ById): readonly string[] =>
  shadowed(byId)
    .map(({ id, kept, diffs }) => ({
      id,
      kept: kept.length,
      told: new Set(diffs.map(({ data }) => (data as DiffOf).diff_id)).size,
    }))
    .filter(({ kept, told }) => kept !== 1 || told !== 1)
    .map(({ id, kept, told }) => `${id}: ${String(kept)} kept, ${String(told)} on the topic`);

/** Revisions that were published with two contents, or are kept and were never published. */
export const toldOtherwise = (byId: ById): readonly string[] =>
  [...byId.values()].flatMap(({ id, kept, diffs }) => {
    const revisions = kept.flatMap((one) => one['revisions'] as DiffOf[]);
    const published = diffs.map(({ data }) => data as DiffOf);
    const of = (one: DiffOf): DiffOf[] => published.filter((p) => p.diff_id === one.diff_id && p.revision === one.revision);
    const wrong = revisions.some((one) => of(one).length === 0 || of(one).some((p) => !isDeepStrictEqual(p, one)));
    return wrong || published.some((p) => !revisions.some((one) => one.diff_id === p.diff_id && one.revision === p.revision))
      ? [id]
      : [];
  });
