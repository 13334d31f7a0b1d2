/**
 * What the history of diffs costs as it grows to a million: recording a comparison, a page, the summary. It is filled by the
 * comparator's own code; pages and summaries are asked for over HTTP of a system on that store, one at a time.
 */
import { join } from 'node:path';
import { type DiffHistory, openDiffHistory } from '@cohortlens/comparator/history';
import { openSqliteStore, type Store } from '@cohortlens/store';
import { openMongoStore } from '@cohortlens/store/mongo';
import { call, tokenOf } from '../../e2e/client.ts';
import { type Env, mongoUrl, System } from '../../e2e/system.ts';
import type { Sample, Series } from '../figures.ts';
import { Latencies } from '../latencies.ts';
import { Rounds, type Scenario, type Settings } from '../scenario.ts';
import { DAY_MS, fill } from './fill.ts';

const SIZES = [10_000, 100_000, 1_000_000] as const;
const sideOf = (size: number): string => `${size.toLocaleString('en')} diffs`;
const [FIRST, LAST] = [sideOf(SIZES[0]), sideOf(SIZES[2])];
const RECORD = 'recording, 64 at once';
const HOUR_MS = DAY_MS / 24;

/** What is asked, with the path; `middle` is a time in the middle of the history. */
const QUESTIONS: readonly { readonly load: string; readonly path: (middle: string) => string }[] = [
  { load: 'the newest page of 100', path: () => '?limit=100' },
  { load: 'a page of 100 from the middle', path: (middle) => `?limit=100&to=${middle}` },
  { load: "a capability's mismatches, 100", path: () => '?limit=100&capability=prediction&verdict=mismatch' },
  { load: "a tenant's page of 100", path: () => '?limit=100&tenant=tenant-7' },
  { load: 'the day summed up by hour', path: () => '/summary?by=hour&limit=24' },
  { load: "a tenant's day by hour", path: () => '/summary?by=hour&limit=24&tenant=tenant-7' },
];

interface Place {
  readonly name: string;
  readonly open: (system: System) => Promise<Store>;
  readonly env: Env;
}

const places = (): readonly Place[] => {
  const url = mongoUrl(`bench-history-${String(process.pid)}`);
  return [
    { name: 'SQLite', open: ({ data }) => openSqliteStore({ file: join(data, 'store.db'), durability: 'normal' }), env: {} },
    { name: 'MongoDB', open: () => openMongoStore({ url }), env: { MONGO_URL: url } },
  ];
};

/** The work on the store alone; the system has it before and after. */
async function within<T>(place: Place, system: System, work: (history: DiffHistory) => Promise<T>): Promise<T> {
  const store = await place.open(system);
  try {
    return await work(await openDiffHistory(store, Date.now));
  } finally {
    await store.close();
  }
}

/** Every question here has something for an answer: without it, it was not what is measured. */
const hasSome = (body: unknown): boolean => {
  const { items, rows } = body as { readonly items?: readonly unknown[]; readonly rows?: readonly unknown[] };
  return ((items ?? rows)?.length ?? 0) > 0;
};

/** One after the other for so many seconds. */
async function ask(url: string, token: string, path: string, seconds: number): Promise<Sample> {
  const latencies = new Latencies();
  const began = performance.now();
  let [answered, failed] = [0, 0];
  while (performance.now() - began < seconds * 1_000) {
    const sent = performance.now();
    const { status, body } = await call(url, `/api/v2/admin/diffs${path}`, { token });
    if (status !== 200 || !hasSome(body)) failed++;
    else {
      answered++;
      latencies.add(performance.now() - sent);
    }
  }
  return latencies.sample(answered, failed, (performance.now() - began) / 1_000);
}

async function measure(place: Place, found: Rounds, { rounds, seconds, warmUp, signal, say }: Settings): Promise<void> {
  const end = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
  const middle = new Date(end - DAY_MS / 2).toISOString();
  const system = await System.prepare('embedded', place.env);
  try {
    let there = 0;
    for (const size of SIZES) {
      if (signal.aborted) return;
      say(`${place.name}, ${sideOf(size)}`);
      const from = there;
      found.add(
        sideOf(size),
        `${place.name}: ${RECORD}`,
        await within(place, system, (history) => fill(history, from, size, end)),
      );
      there = size;
      await system.start();
      const token = await tokenOf(system.url);
      for (const { path } of QUESTIONS) await ask(system.url, token, path(middle), warmUp);
      for (let n = 1; n <= rounds; n++) {
        for (const { load, path } of QUESTIONS)
          found.add(sideOf(size), `${place.name}: ${load}`, await ask(system.url, token, path(middle), seconds));
      }
      await system.stop();
    }
  } finally {
    await system.stop();
    await within(place, system, async (history) => {
      for (let hour = end - DAY_MS; hour < end; hour += HOUR_MS) await history.remove(hour, hour + HOUR_MS);
    });
    await system.dispose();
  }
}

async function run(settings: Settings): Promise<readonly Series[]> {
  const found = new Rounds(settings.say);
  for (const place of places()) await measure(place, found, settings);
  return found.series;
}

export const history: Scenario = {
  name: 'history',
  about:
    'The history of diffs, over one day, as it grows to a million: recorded by the comparator, asked for over HTTP one at a time.',
  comparisons: ['SQLite', 'MongoDB'].flatMap((name) =>
    [RECORD, ...QUESTIONS.map(({ load }) => load)].map((load) => ({
      what: 'p50',
      figure: 'p50Ms' as const,
      load: `${name}: ${load}`,
      ours: LAST,
      theirs: FIRST,
    })),
  ),
  timing: { rounds: 3, seconds: 3, warmUp: 1 },
  long: true,
  run,
};
