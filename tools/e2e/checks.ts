/** What must hold when the load is over, whatever was killed meanwhile: read over HTTP, and from the log itself. */
import { expect } from '@jest/globals';
import { call } from './client.ts';
import { inParallel, type Logged, type LoadOptions, send } from './load.ts';
import { eventually, type System } from './system.ts';

interface Diff {
  readonly diff_id: string;
  readonly request_id: string;
  readonly verdict: string;
}

const SETTLE_MS = 45_000;

/** Every diff there is, by pages. */
export async function allDiffs(system: System, token: string): Promise<Diff[]> {
  const diffs: Diff[] = [];
  for (let cursor = ''; ; ) {
    const { status, body } = await call(system.url, `/api/v2/admin/diffs?limit=1000${cursor}`, { token });
    if (status !== 200) throw new Error(`diffs: ${String(status)}`);
    diffs.push(...(body['items'] as Diff[]));
    if (body['next'] === null) return diffs;
    cursor = `&cursor=${encodeURIComponent(String(body['next']))}`;
  }
}

/** Accepted = answered + refused + dead-lettered, nothing in flight any more. */
export async function expectBalanced(system: System, token: string): Promise<Record<string, number>> {
  const totals = await eventually(
    'the ledger is balanced with nothing in flight',
    async () => {
      const { body } = await call(system.url, '/api/v2/admin/ledger', { token });
      const { balanced, complete, totals } = body as { balanced: boolean; complete: boolean; totals: Record<string, number> };
      if (!balanced || totals['in_flight'] !== 0) throw new Error(JSON.stringify({ complete, totals }));
      return totals;
    },
    SETTLE_MS,
  );
  return totals;
}

/** Every answer that a client got is there, and the same; what was unknown is one request, however often it is repeated. */
export async function expectNothingLost(
  system: System,
  load: Omit<LoadOptions, 'workers' | 'most'>,
  log: readonly Logged[],
): Promise<void> {
  const { token } = load;
  const answered = log.filter((l) => l.outcome === 'ok');
  const kept = await inParallel(
    answered,
    16,
    async ({ id }) => (await call(system.url, `/api/v2/requests/${String(id)}`, { token })).body,
  );
  const wrong = answered.flatMap(({ id, status, body }, i) => {
    const { state, status: again, answer } = kept[i] ?? {};
    const same = state === 'answered' && again === status && JSON.stringify(answer) === JSON.stringify(body);
    return same ? [] : [{ id, sent: { status, body }, kept: kept[i] }];
  });
  expect(wrong).toEqual([]);
  const unknown = log.filter((l) => l.outcome === 'unknown');
  const repeated = await inParallel(unknown, 8, ({ key }) =>
    eventually(
      `the repeat of ${key} is answered`,
      async () => {
        const again = await send(load, key);
        return again.outcome === 'ok' ? again : undefined;
      },
      SETTLE_MS,
    ),
  );
  const twice = await inParallel(unknown, 8, ({ key }) => send(load, key));
  expect(twice.map(({ id, body }) => ({ id, body }))).toEqual(repeated.map(({ id, body }) => ({ id, body })));
}
