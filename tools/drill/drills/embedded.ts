/** The whole system in one process on the embedded log and store, killed with -9 again and again under load. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { openEmbedded } from '@cohortlens/bus';
import { openSqliteStore } from '@cohortlens/store';
import { System } from '../../e2e/system.ts';
import { nothingDoubled, nothingLost, oneDiffEach } from '../check/promises.ts';
import { accepted, longestStall } from '../check/requests.ts';
import { atLeast, type Drill, type DrillContext, type Finding, none, within } from '../drill.ts';
import type { Call } from '../load/call.ts';
import { Front } from '../load/front.ts';
import { startLoad } from '../load/load.ts';
import { asked } from '../load/questions.ts';
import type { Stored } from '../log/collections.ts';
import { drainTopics } from '../log/drain.ts';
import { isShadowed, join, type Joined } from '../log/joined.ts';
import { DIFFS, LEDGER } from '../log/settle.ts';
import { Desk } from '../world/desk.ts';
import { pause, until } from '../world/waiting.ts';

const PREFIX = 'drill.';
/** How long it lives between its start and its death. */
const LIFE_MS = { short: 4_000, long: 12_000 } as const;
const WINDOW_MS = 15_000;
const SETTLE_MS = 60_000;
const REPEAT_MS = 45_000;
const PAGE = 10_000;
/** A start of the process, and the failover's patience, on a busy machine. */
const STALL = { ms: 10_000, roomMs: 10_000 } as const;

/** Every document, by pages. */
async function all(folder: string, name: string): Promise<readonly Stored[]> {
  const store = await openSqliteStore({ file: path(folder, 'store.db'), durability: 'normal' });
  try {
    const collection = await store.collection<Stored>({ name, indexes: [] });
    const found: Stored[] = [];
    for (let after = ''; ; ) {
      const page = await collection.find({
        order: [{ field: 'id', direction: 'asc' }],
        limit: PAGE,
        ...(after === '' ? {} : { after: [after] }),
      });
      found.push(...page);
      if (page.length < PAGE) return found;
      after = page.at(-1)?.id ?? '';
    }
  } finally {
    await store.close();
  }
}

/** Reads a copy of the data folder: what stands there is not touched. */
async function drained(data: string): Promise<ReadonlyMap<string, Joined>> {
  const folder = mkdtempSync(path(tmpdir(), 'cohortlens-drill-copy-'));
  try {
    cpSync(data, folder, { recursive: true });
    const transport = openEmbedded({ file: path(folder, 'log.db') });
    try {
      return join({
        topics: await drainTopics(transport, PREFIX),
        ledger: await all(folder, LEDGER),
        diffs: await all(folder, DIFFS),
      });
    } finally {
      await transport.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(context: DrillContext): Promise<readonly Finding[]> {
  const { long, perSecond, loadMs, signal, say, own } = context;
  const system = await System.prepare('embedded', {
    TOPIC_PREFIX: PREFIX,
    COMPARATOR_WINDOW_MS: String(WINDOW_MS),
    API_USAGE_LIMIT: '1000000000',
  });
  own(() => system.dispose());
  await system.start();
  const desk = await Desk.open(system.url);
  await desk.act('enable-shadow-mode');
  const front = new Front([system.url], desk.token);
  own(() => front.close());
  const load = startLoad({ front, perSecond, question: asked(true).question });
  own(() => void load.stop());
  let kills = 0;
  for (const end = Date.now() + loadMs; Date.now() < end; kills++) {
    await pause(LIFE_MS[long ? 'long' : 'short'], signal);
    await system.kill();
    await system.start();
  }
  const calls = await load.stop();
  const again: readonly Call[] = await Promise.all(
    calls
      .filter(({ fate }) => fate === 'unknown')
      .map(({ key, question }) =>
        until(
          `the repeat of ${key} is answered`,
          async () => {
            const call = await front.ask(key, question);
            return call.fate === 'ok' ? call : undefined;
          },
          { ms: REPEAT_MS, everyMs: 500, signal },
        ),
      ),
  );
  const balance = await until(
    'nothing is in flight',
    async () => {
      const { totals, ...rest } = await desk.balance();
      return totals.in_flight === 0 ? { totals, ...rest } : undefined;
    },
    { ms: SETTLE_MS, everyMs: 250, signal },
  );
  const shadowedNow = async (): Promise<number> =>
    (await desk.get<{ rows: readonly { total: number }[] }>('/api/v2/admin/diffs/summary')).rows.reduce(
      (sum, { total }) => sum + total,
      0,
    );
  let [before, now] = [-1, await shadowedNow()];
  for (const end = Date.now() + SETTLE_MS; before !== now && Date.now() < end; ) {
    await pause(WINDOW_MS / 5, signal);
    [before, now] = [now, await shadowedNow()];
  }
  await system.stop();
  const byId = await drained(system.data);
  say(
    `${String(kills)} kills; ${String(calls.length)} calls, ${String(again.length)} of them repeated; ${String(accepted(byId).length)} accepted`,
  );
  const compared = [...byId.values()].filter(isShadowed).length;
  const findings: readonly Finding[] = [
    atLeast(25, 'kill -9 of the whole process under load: kills', kills, long ? 10 : 3),
    atLeast(25, 'requests that nobody answered, repeated with their key after the restart, and answered', again.length, 1),
    ...nothingLost(byId, [...calls, ...again], balance),
    ...oneDiffEach(byId),
    ...nothingDoubled(byId),
    within(25, 'longest wait of an accepted request for its result', longestStall(byId), STALL),
    atLeast(25, 'compared requests', compared, 1),
    none(
      25,
      'the summary of comparisons counts each once: counted, requests',
      now === compared ? [] : [`${String(now)}, ${String(compared)}`],
    ),
  ];
  return findings.map((finding) => ({ ...finding, promise: 25 }));
}

export const embedded: Drill = {
  name: 'embedded',
  promises: [25],
  about: 'npm start on SQLite is killed with -9 again and again under load in shadow mode: promises 1, 4 and 13 hold there too.',
  form: 'embedded',
  needs: [],
  limitS: { short: 180, long: 600 },
  run,
};
