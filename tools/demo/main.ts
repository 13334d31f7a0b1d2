/**
 * `npm run demo`: the whole migration in under three minutes, on the embedded form, in a data folder of its own on free ports.
 * Exits 1 when a step did not show what it claims, 130 when it was stopped.
 */
import { parseArgs } from 'node:util';
import { die, help } from '../command.ts';
import { Crowd } from './crowd.ts';
import { readQuestions } from './questions.ts';
import { openScreen, SILENT } from './screen.ts';
import { type StepResult, take } from './step.ts';
import { STEPS } from './steps.ts';
import { openSystem } from './system.ts';
import type { World } from './world.ts';

const PER_SECOND = 40;
const FAILED = 1;
const STOPPED = 130;

const USAGE = 'npm run demo -- [--json]   the whole migration, step by step; --json: its figures';
const { values } = options();
if (values.help) help(USAGE);
const screen = values.json ? SILENT : openScreen(process.stdout);
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());

/** What was asked for; a wrong option ends the process with the usage. */
function options() {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
  } catch (error) {
    return die(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

async function play(world: World): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const [i, next] of STEPS.entries()) {
    if (stopping.signal.aborted) break;
    screen.step(i + 1, STEPS.length, next);
    const result = await take(next, world, screen.figures, stopping.signal);
    screen.result(result);
    results.push(result);
    if (!result.shown) break;
  }
  return results;
}

const from = performance.now();
screen.begin('CohortLens: from v1 to v2, and back, and on, with clients all the while.');
const system = await openSystem();
try {
  const { url, v1Url, token } = system;
  screen.begin(`It runs on ${url} (v1 on ${v1Url}), in a folder of its own that is removed afterwards.`);
  const crowd = new Crowd({ url, token, questions: readQuestions(), perSecond: PER_SECOND });
  const world: World = { url, v1Url, token, crowd, since: '', v2ErrorsBefore: 0, calibration: {} };
  const steps = await play(world).finally(() => crowd.pause());
  const shown = steps.length === STEPS.length && steps.every((s) => s.shown);
  const seconds = Math.round((performance.now() - from) / 1_000);
  const { answered, failed, gone, p95_ms } = crowd.total();
  const summary = { shown, seconds, steps, clients: { answered, failed, gone, p95_ms } };
  if (values.json) console.log(JSON.stringify(summary, null, 2));
  const all = `${String(answered)} answers, ${String(failed)} failures seen by clients, in ${String(seconds)} s`;
  screen.end(shown ? `✅ All of it was seen: ${all}.` : `❌ Not all of it was seen: ${all}.`);
  process.exitCode = stopping.signal.aborted ? STOPPED : shown ? 0 : FAILED;
} finally {
  await system.close();
}
