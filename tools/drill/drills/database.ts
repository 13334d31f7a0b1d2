/** The database under the whole system is killed, hangs and is restarted under load: nothing is lost, and every call has an end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { atLeast, type Drill, type DrillContext, type Finding, none, within } from '../drill.ts';
import { sentIn, servedAgainAfter, slowest, tally, unanswered } from '../check/calls.ts';
import { nothingDoubled, nothingLost, oneDiffEach } from '../check/promises.ts';
import { accepted } from '../check/requests.ts';
import type { Call } from '../load/call.ts';
import { Front } from '../load/front.ts';
import { startLoad } from '../load/load.ts';
import { mixed } from '../load/questions.ts';
import { open, repeated } from '../load/repeat.ts';
import { warm } from '../load/warm.ts';
import { compared, drain } from '../log/settle.ts';
import { Database, type Deed } from '../world/database.ts';
import { Desk } from '../world/desk.ts';
import { Fleet } from '../world/fleet.ts';
import { named } from '../world/infrastructure.ts';
import { pause } from '../world/waiting.ts';

interface Fault {
  readonly name: string;
  readonly breaks: Deed;
  readonly mends: Deed;
}
const FAULTS: readonly Fault[] = [
  { name: 'killed with -9', breaks: 'kill', mends: 'start' },
  { name: 'paused', breaks: 'pause', mends: 'resume' },
  { name: 'restarted', breaks: 'down', mends: 'up' },
];
const ROUNDS = { short: 1, long: 4 } as const;
const AWAY_MS = { short: 3_000, long: 10_000 } as const;
/** How long a call may take: what the store and the bus allow themselves before the deadline of the request. */
const CALL_MS = 10_000;
/** Clients are served so long after it answers again: the driver looks every two seconds. */
const BACK_MS = 5_000;
const ROOM_MS = 5_000;
const CALM_MS = 6_000;
const COMPARED_MS = 90_000;
const SETTLE_MS = 60_000;

interface Met {
  readonly name: string;
  readonly from: number;
  /** When it answered again, and when the next fault came. */
  readonly back: number;
  readonly to: number;
}

/** Without those under way when the next fault came: it is that one's. What is under way for longer than a call may take stays. */
const notOvertaken = (calls: readonly Call[], next: number): readonly Call[] =>
  calls.filter(({ at, ms }) => at > next || at + ms <= next || at + CALL_MS < next);

async function run(context: DrillContext): Promise<readonly Finding[]> {
  const { perSecond, loadMs, long, signal, say, own } = context;
  const form = long ? 'long' : 'short';
  const database = await Database.up(context);
  const fleet = await Fleet.start(context, { brokers: named('KAFKA_BROKERS'), mongoUrl: database.url, replicas: 1 });
  const desk = await Desk.open(fleet.urls[0] ?? '');
  await desk.act('enable-shadow-mode');
  const front = new Front(fleet.urls, desk.token);
  own(() => front.close());
  await warm(front, signal);

  const load = startLoad({ front, perSecond, question: (n) => mixed(n, n % 2 === 0 ? 'v1' : 'v2') });
  own(() => void load.stop());
  const began = Date.now();
  await pause(CALM_MS / 2, signal);
  const faults = Array.from({ length: ROUNDS[form] }, () => FAULTS).flat();
  const met: Met[] = [];
  const spanMs = long ? loadMs / faults.length : 0;
  for (const { name, breaks, mends } of faults) {
    const from = Date.now();
    await database.does(breaks);
    await sleep(AWAY_MS[form], undefined, { signal });
    await database.does(mends);
    const back = Date.now();
    say(`the database was ${name}: ${String(back - from)} ms`);
    await pause(Math.max(CALM_MS, from + spanMs - Date.now()), signal);
    met.push({ name, from, back, to: Date.now() });
  }
  const calls = await load.stop();
  const again = await repeated(front, calls, signal);
  const balance = await desk.settled({ ms: SETTLE_MS, signal });
  await compared(fleet, { ms: COMPARED_MS, signal });
  const { byId } = await drain(fleet);
  const ofRound = met.slice(0, FAULTS.length);
  say(
    `${String(calls.length)} calls (${tally(calls)}); ${String(open(calls).length)} repeated; ${String(accepted(byId).length)} accepted`,
  );
  const seconds = (Date.now() - began) / 1_000;
  return [
    atLeast(1, 'times that the database was away', met.length, FAULTS.length),
    atLeast(
      1,
      'calls under load',
      calls.length,
      Math.min(seconds, (met.at(-1)?.to ?? 0) / 1_000 - began / 1_000) * perSecond * 0.5,
    ),
    ...ofRound.map(({ name }) =>
      within(
        5,
        `clients are served after the database was ${name}, at the longest`,
        met
          .filter((one) => one.name === name)
          .reduce((most, { back, to }) => Math.max(most, servedAgainAfter(notOvertaken(calls, to), back, to)), 0),
        { ms: BACK_MS, roomMs: ROOM_MS },
      ),
    ),
    within(
      5,
      'every call has an end while it is away: the slowest',
      slowest(met.flatMap(({ from, back }) => sentIn(calls, { from, to: back }))),
      {
        ms: CALL_MS,
        roomMs: ROOM_MS / 2,
      },
    ),
    none(5, 'no socket hangs: calls without any answer', unanswered(calls), calls.length),
    none(1, 'no process ended for it', fleet.unexpected()),
    ...nothingLost(byId, [...calls, ...again], balance),
    ...oneDiffEach(byId),
    ...nothingDoubled(byId),
  ];
}

export const database: Drill = {
  name: 'database',
  promises: [1, 4, 5, 13],
  about: 'MongoDB is killed with -9, paused and restarted under load in shadow mode, while Kafka stays.',
  form: 'distributed',
  needs: ['KAFKA_BROKERS', 'INFRA_DIR'],
  limitS: { short: 420, long: 900 },
  run,
};
