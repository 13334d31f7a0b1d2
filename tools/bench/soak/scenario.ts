/**
 * The system at half of its peak rate for a long time (--seconds, ten minutes by default): no answer fails, no rejection goes
 * unhandled, no handle leaks, and the heap after a collection stays flat, in each of its processes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Series } from '../figures.ts';
import { Rounds, type Scenario, type Settings } from '../scenario.ts';
import { type Form, FORMS, type Running, running } from '../system/forms.ts';
import { targetOf } from '../system/load.ts';
import { driftOf, type Noted, readNotes } from './notes.ts';

const LOAD = 'a fixed rate';
const PEAK_S = 10;
/** So many notes are taken over the time, but no more than one a second. */
const NOTES = 60;
/** The load is asked for in parts, so that the run tells how it goes; they follow each other at once. */
const PART_S = 60;
const FLAT = 1.05;
const WITNESS = pathToFileURL(join(import.meta.dirname, 'witness.mjs')).href;
const MIB = 1024 * 1024;

interface Soaked {
  readonly series: readonly Series[];
  /** From when to when the load was steady, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
}

async function soak(form: Form, folder: string, settings: Settings): Promise<Soaked> {
  const { rounds, seconds, warmUp, signal, say } = settings;
  const total = rounds * seconds;
  const everyMs = Math.max(1_000, (total * 1_000) / NOTES);
  const env = { NODE_OPTIONS: `--expose-gc --import=${WITNESS}`, SOAK_NOTES: folder, SOAK_EVERY_MS: String(everyMs) };
  const work = async ({ system, load }: Running): Promise<Soaked> => {
    const target = await targetOf(system.url, 'v2');
    await load.fire(target, warmUp);
    const rate = settings.rate ?? (await load.halfOfPeak(target, PEAK_S));
    say(`${String(rate)} requests a second, for ${String(total)} s`);
    // What the peak has left behind goes meanwhile.
    await load.fire(target, warmUp, rate);
    const found = new Rounds(say);
    const from = Date.now();
    for (let passed = 0; passed < total && !signal.aborted; passed += PART_S)
      found.add(form.side, LOAD, await load.fire(target, Math.min(PART_S, total - passed), rate));
    return { series: found.series, from, to: Date.now() };
  };
  return running(form, signal, work, { env });
}

function judge({ process, notes, unhandled }: Noted, { from, to }: Soaked, check: Settings['check']): void {
  const { first, last, heap, leaked } = driftOf(notes.filter(({ at }) => at >= from && at <= to));
  const mib = (bytes: number): string => (bytes / MIB).toFixed(1);
  const kinds = Object.entries(leaked).map(([kind, more]) => `${kind} +${String(more)}`);
  check({
    what: `${process}: heap after collection, last third / first third, at most ${String(FLAT)}`,
    figure: `${heap.toFixed(3)} (${mib(first)} → ${mib(last)} MiB)`,
    met: heap <= FLAT,
  });
  check({ what: `${process}: handles that leaked`, figure: kinds.join(', ') || 'none', met: kinds.length === 0 });
  check({
    what: `${process}: rejections that nobody handled`,
    figure: unhandled.join('; ') || 'none',
    met: unhandled.length === 0,
  });
}

async function run(form: Form, settings: Settings): Promise<readonly Series[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cohortlens-soak-'));
  try {
    const soaked = await soak(form, folder, settings);
    const noted = readNotes(folder);
    if (noted.length === 0) throw new Error('no process has noted anything');
    const twice = noted.map(({ process }) => process).filter((name, n, all) => all.indexOf(name) < n);
    settings.check({
      what: 'processes that ended and were started again',
      figure: twice.join(', ') || 'none',
      met: twice.length === 0,
    });
    for (const one of noted) judge(one, soaked, settings.check);
    return soaked.series;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const scenarioOf = (name: string, form: Form): Scenario => ({
  name,
  about: `POST /api/v2/predict-spending at half of the peak rate, ${form.about}: every process notes its heap and handles after a collection.`,
  comparisons: [],
  timing: { rounds: 1, seconds: 600, warmUp: 10 },
  long: true,
  run: (settings) => run(form, settings),
});

export const soaking = scenarioOf('soak', FORMS.embedded);
export const kafkaSoaking = scenarioOf('kafka-soak', FORMS.apart);
