/** What each comparison must have come to, by the log alone: pure. The log's clock is one, whatever the replicas' clocks say. */
import type { DiffOf } from '@cohortlens/contracts';
import { firstOf, isAccepted, type Joined } from '../log/joined.ts';
import type { ById } from './requests.ts';

/** It opens a pair: both sides were asked at last, as a shadow, or v1 in v2's place because of v2. */
const opens = ({ headers }: Joined['requests'][number]): boolean =>
  headers['ce_shadow'] !== undefined || (headers['ce_failover'] === 'true' && headers['ce_withdrawn'] !== 'true');

export const isCompared = (joined: Joined): boolean => isAccepted(joined) && joined.requests.some(opens);

export interface Windows {
  readonly windowMs: number;
  /** How long after the end of its window a pair may still be complete: it is closed by a sweep, and messages take their time. */
  readonly slackMs: number;
}

type Revisions = 'in time' | 'late' | 'never' | 'either';

/** When the pair's last result came, by the log: in its window, after it, never; either, where only the sweep can tell. */
function comes(joined: Joined, { windowMs, slackMs }: Windows): Revisions {
  const opened = joined.requests.find(opens);
  const [v1, v2] = [firstOf(joined, 'v1'), firstOf(joined, 'v2')];
  if (v1 === undefined || v2 === undefined) return 'never';
  const after = Math.max(v1.at, v2.at) - (opened?.timestamp ?? 0);
  if (after < windowMs - slackMs / 4) return 'in time';
  return after > windowMs + slackMs ? 'late' : 'either';
}

const REVISIONS: Readonly<Record<Revisions, readonly string[]>> = {
  'in time': ['compared'],
  late: ['missing compared'],
  never: ['missing'],
  either: ['compared', 'missing compared'],
};

const valueOf = (output: unknown): unknown => (output as { predicted_spending?: number } | undefined)?.predicted_spending ?? null;

/** Pairs that are not what the log makes them: another number of revisions, called missing too soon or never, or other sides. */
export function otherPairs(byId: ById, windows: Windows): readonly string[] {
  return [...byId.values()].filter(isCompared).flatMap((joined) => {
    const [kept] = joined.kept;
    const revisions = (kept?.['revisions'] ?? []) as readonly DiffOf<'prediction'>[];
    const seen = revisions.map(({ verdict }) => (verdict === 'missing' ? 'missing' : 'compared')).join(' ');
    const expected = REVISIONS[comes(joined, windows)];
    const last = revisions.at(-1);
    const sides = [last?.control.predicted_spending ?? null, last?.candidate.predicted_spending ?? null];
    const logged = (['v1', 'v2'] as const).map((side) => valueOf(firstOf(joined, side)?.result.output));
    const same =
      expected.includes(seen) &&
      (sides[0] === logged[0] || last?.verdict === 'missing') &&
      (sides[1] === logged[1] || last?.verdict === 'missing');
    return same
      ? []
      : [`${joined.id}: [${seen}], ${JSON.stringify(sides)}; by the log [${expected.join(' or ')}], ${JSON.stringify(logged)}`];
  });
}

/** How many pairs came to what, e.g. for a drill to show that all of it happened. */
export function pairsBy(byId: ById, windows: Windows): Readonly<Record<Revisions, number>> {
  const counts = { 'in time': 0, late: 0, never: 0, either: 0 };
  for (const joined of byId.values()) if (isCompared(joined)) counts[comes(joined, windows)]++;
  return counts;
}
