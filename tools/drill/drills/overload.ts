/** Ten times as many requests as an ingress takes: what is refused says when to come again, what is accepted is served as before. */
import { atLeast, type Drill, type DrillContext, type Finding, none, within } from '../drill.ts';
import { quantile, tally, unanswered } from '../check/calls.ts';
import { nothingLost } from '../check/promises.ts';
import { accepted } from '../check/requests.ts';
import type { Call } from '../load/call.ts';
import { Front } from '../load/front.ts';
import { startLoad } from '../load/load.ts';
import { CORE, prediction } from '../load/questions.ts';
import { open, repeated } from '../load/repeat.ts';
import { warm } from '../load/warm.ts';
import { drain } from '../log/settle.ts';
import { Desk } from '../world/desk.ts';
import { Fleet } from '../world/fleet.ts';
import { named } from '../world/infrastructure.ts';
import { pause } from '../world/waiting.ts';
import { watch } from '../world/vitals.ts';

/** Each request takes v1 so long, and so many may be under way at once: what an ingress takes in a second follows. */
const V1_MS = 200;
const SEATS = 4;
const CAPACITY = (SEATS / V1_MS) * 1_000;
const TIMES = 10;
/** Below its capacity all are served: what an accepted request takes then is what it may take under load. */
const EASY = 0.5;
/** Latency limit of a prediction. */
const LIMIT_MS = 500;
const ROOM_MS = 500;
/** What a heap may grow by between two collections, beside what it was. */
const MEMORY_ROOM = 48 * 1_024 * 1_024;
const SETTLE_MS = 60_000;
const MIB = 1_024 * 1_024;

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);

async function run(context: DrillContext): Promise<readonly Finding[]> {
  const { loadMs, long, signal, say, own } = context;
  const fleet = await Fleet.start(context, {
    brokers: named('KAFKA_BROKERS'),
    mongoUrl: named('MONGO_URL'),
    services: CORE,
    replicas: 1,
    env: { MAX_IN_FLIGHT: String(SEATS), V1_LATENCY_MS: String(V1_MS) },
  });
  const url = fleet.urls[0] ?? '';
  const desk = await Desk.open(url);
  const front = new Front(fleet.urls, desk.token);
  own(() => front.close());
  await warm(front, signal);
  const offer = async (perSecond: number, ms: number): Promise<readonly Call[]> => {
    const load = startLoad({ front, perSecond, question: (n) => prediction(n, 'v1') });
    own(() => void load.stop());
    await pause(ms, signal);
    return load.stop();
  };
  const easy = await offer(CAPACITY * EASY, 5_000);
  const vitals = watch(fleet.replica('ingress-0').pid ?? 0, url);
  own(() => vitals.stop());
  const calls = await offer(CAPACITY * TIMES, long ? loadMs : loadMs / 2);
  await vitals.stop();
  const again = await repeated(front, [...easy, ...calls], signal);
  const balance = await desk.settled({ ms: SETTLE_MS, signal });
  const { byId } = await drain(fleet);

  const served = calls.filter(({ fate }) => fate === 'ok');
  const refused = calls.filter(({ status }) => status === 503);
  const other = calls.filter(({ fate, status }) => fate !== 'ok' && status !== 503);
  const mute = refused.filter(({ body, retryAfterS }) => body?.['code'] !== 'overloaded' || !((retryAfterS ?? 0) > 0));
  const before = quantile(
    easy.filter(({ fate }) => fate === 'ok'),
    0.99,
  );
  const third = Math.ceil(vitals.memory.length / 3);
  const grown = mean(vitals.memory.slice(-third)) - mean(vitals.memory.slice(third, 2 * third));
  say(
    `below capacity: ${tally(easy)}, 99 % within ${before.toFixed(0)} ms; at ten times: ${tally(calls)}; ${String(open(calls).length)} repeated; ${String(accepted(byId).length)} accepted`,
  );
  say(`memory of the ingress: ${vitals.memory.map((bytes) => (bytes / MIB).toFixed(0)).join(' ')} MiB`);
  return [
    atLeast(
      9,
      `calls at ${String(TIMES)} times the capacity of ${String(CAPACITY)} a second`,
      calls.length,
      ((long ? loadMs : loadMs / 2) / 1_000) * CAPACITY * TIMES * 0.7,
    ),
    atLeast(9, 'most are refused', refused.length, calls.length / 2),
    none(9, 'each refusal is 503 with Retry-After: another', mute, refused.length),
    none(9, 'calls that were neither served nor refused', other),
    atLeast(9, 'as many are served as it can', served.length, ((long ? loadMs : loadMs / 2) / 1_000) * CAPACITY * 0.5),
    within(9, 'the 99th percentile of those that are accepted', quantile(served, 0.99), { ms: LIMIT_MS, roomMs: ROOM_MS }),
    within(9, 'the 99th percentile of the refusals', quantile(refused, 0.99), { ms: V1_MS, roomMs: ROOM_MS }),
    atLeast(
      9,
      'seats that no look found taken beyond the cap: looks',
      vitals.inFlight.filter((n) => n <= SEATS).length,
      Math.max(3, vitals.inFlight.length),
    ),
    none(
      9,
      'the memory of the ingress is flat, from the second third to the last (+ 48 MiB of room): grown beyond',
      grown > MEMORY_ROOM ? [`${(grown / MIB).toFixed(0)} MiB`] : [],
    ),
    none(9, 'no socket hangs: calls without any answer', unanswered(calls), calls.length),
    none(9, 'no process ended for it', fleet.unexpected()),
    ...nothingLost(byId, [...easy, ...calls, ...again], balance),
  ];
}

export const overload: Drill = {
  name: 'overload',
  promises: [1, 9],
  about: `Ten times as many requests as an ingress has seats for: ${String(SEATS)} seats, and a v1 that takes ${String(V1_MS)} ms.`,
  form: 'distributed',
  needs: ['KAFKA_BROKERS', 'MONGO_URL'],
  limitS: { short: 240, long: 600 },
  run,
};
