/** Three brokers under the whole system: leaders are killed and paused again and again, then all brokers are down for a while. */
import { atLeast, type Drill, type DrillContext, type Finding, none, within } from '../drill.ts';
import { sentIn, servedAgainAfter, slowest, tally, unanswered } from '../check/calls.ts';
import { nothingDoubled, nothingLost, oneDiffEach } from '../check/promises.ts';
import { accepted, notInLog } from '../check/requests.ts';
import type { Call } from '../load/call.ts';
import { Front } from '../load/front.ts';
import { type Load, startLoad } from '../load/load.ts';
import { mixed } from '../load/questions.ts';
import { open, repeated } from '../load/repeat.ts';
import { warm } from '../load/warm.ts';
import { compared, drain } from '../log/settle.ts';
import { Desk } from '../world/desk.ts';
import { Fleet } from '../world/fleet.ts';
import { Cluster, named } from '../world/infrastructure.ts';
import { partitionsOf } from '../world/leaders.ts';
import { pause, until } from '../world/waiting.ts';

/** Of the script that runs the brokers: how soon a silent one is fenced. */
const FENCED_MS = 4_000;
const PUBLISH_MS = 3_000;
/** The producer that has met a silent leader is replaced, and its successor finds the new one. */
const REPLACED_MS = 4_000;
/** The promise: clients are served so long after the brokers are back. */
const BACK_MS = 15_000;
/** What a machine may add on which two cores run brokers, database, services and clients. */
const ROOM_MS = 8_000;
const ANSWER_MS = 1_500;
const COMPARED_MS = 90_000;
const SETTLE_MS = 60_000;
/** Between a fault that is over and the next one. */
const CALM_MS = 2_000;
const OUTAGE_MS = { short: 8_000, long: 60_000 } as const;
const TOPIC = 'requests.prediction';

type Fault = 'killed' | 'paused';
const FAULTS: Readonly<Record<'short' | 'long', readonly Fault[]>> = {
  short: ['killed', 'killed', 'paused'],
  long: Array.from({ length: 12 }, (_, n) => (n % 3 === 2 ? 'paused' : 'killed')),
};

interface Met {
  readonly fault: Fault;
  /** When it happened, epoch milliseconds; and when the node was to come back. */
  readonly at: number;
  readonly mended: number;
}

/** The leader of the topic's nth partition falls silent; when its successor serves, it comes back, and is waited for. */
async function lose(fault: Fault, round: number, { cluster, fleet, context, load }: World): Promise<Met> {
  const { signal, say } = context;
  const topic = fleet.prefix + TOPIC;
  const partitions = await partitionsOf(cluster.brokers, topic);
  const { leader = 1, partition } = partitions[round % partitions.length] ?? {};
  const at = Date.now();
  await (fault === 'killed' ? cluster.kill(leader) : cluster.pause(leader));
  const replaced = async (): Promise<true | undefined> => {
    const now = await partitionsOf(others(cluster.brokers, leader), topic);
    return now.every((one) => one.leader > 0 && one.leader !== leader) || undefined;
  };
  await until('every partition has another leader', replaced, { ms: FENCED_MS + 30_000, everyMs: 200, signal });
  const led = Date.now();
  const answered = (): number => load.calls.filter((call) => call.fate === 'ok' && call.at > at).length;
  const before = answered();
  await until('clients are answered', () => answered() > before + 20 || undefined, { ms: 60_000, signal });
  const mended = Date.now();
  await (fault === 'killed' ? cluster.start(leader) : cluster.resume(leader));
  const whole = async (): Promise<true | undefined> =>
    (await partitionsOf(cluster.brokers, topic)).every(({ inSync }) => inSync === cluster.nodes) || undefined;
  await until('every replica is in sync', whole, { ms: 90_000, everyMs: 250, signal });
  const ms = (until: number): string => `${String(until - at)} ms`;
  say(
    `the leader of partition ${String(partition)}, node ${String(leader)}, was ${fault} for ${ms(mended)}; led again after ${ms(led)}`,
  );
  await pause(CALM_MS, signal);
  return { fault, at, mended };
}

const others = (brokers: string, node: number): string =>
  brokers
    .split(',')
    .filter((_, i) => i !== node - 1)
    .join();

interface Outage {
  readonly down: number;
  /** When a start was asked for, and when the brokers led all partitions of the topic again. */
  readonly started: number;
  readonly back: number;
}

async function outage({ cluster, fleet, context }: World): Promise<Outage> {
  const { signal, long, say } = context;
  await Promise.all(Array.from({ length: cluster.nodes }, (_, i) => cluster.kill(i + 1)));
  const down = Date.now();
  await pause(OUTAGE_MS[long ? 'long' : 'short'], signal);
  const started = Date.now();
  const led = async (): Promise<true | undefined> => {
    const partitions = await partitionsOf(cluster.brokers, fleet.prefix + TOPIC);
    return partitions.every(({ leader }) => leader > 0) || undefined;
  };
  const back = until('the brokers lead again', led, { ms: 120_000, everyMs: 200, signal }).then(() => Date.now());
  const [at] = await Promise.all([back, cluster.startAll()]);
  say(`all brokers were down for ${String(started - down)} ms, and led again after ${String(at - started)} ms more`);
  return { down, started, back: at };
}

interface World {
  readonly context: DrillContext;
  readonly cluster: Cluster;
  readonly fleet: Fleet;
  readonly load: Load;
}

/** The longest time after a fault, until the node comes back, in which no call that was sent after it was answered. */
const silenceOf = (calls: readonly Call[], met: readonly Met[], fault: Fault): number =>
  met
    .filter((one) => one.fault === fault)
    .reduce((most, { at }) => {
      const first = calls.filter((call) => call.fate === 'ok' && call.at >= at).map((call) => call.at + call.ms);
      return Math.max(most, first.reduce((least, end) => Math.min(least, end), Number.POSITIVE_INFINITY) - at);
    }, 0);

async function run(context: DrillContext): Promise<readonly Finding[]> {
  const { perSecond, signal, say, own, long, loadMs } = context;
  const cluster = await Cluster.up(context, 3);
  const fleet = await Fleet.start(context, { brokers: cluster.brokers, mongoUrl: named('MONGO_URL'), replicas: 1 });
  const desk = await Desk.open(fleet.urls[0] ?? '');
  await desk.act('enable-shadow-mode');
  const front = new Front(fleet.urls, desk.token);
  own(() => front.close());
  await warm(front, signal);

  const load = startLoad({ front, perSecond, question: (n) => mixed(n, n % 2 === 0 ? 'v1' : 'v2') });
  own(() => void load.stop());
  const world: World = { context, cluster, fleet, load };
  const from = Date.now();
  await pause(CALM_MS, signal);
  const met: Met[] = [];
  for (const [round, fault] of FAULTS[long ? 'long' : 'short'].entries()) met.push(await lose(fault, round, world));
  const out = await outage(world);
  await pause(BACK_MS + (long ? Math.max(0, from + loadMs - Date.now() - BACK_MS) : 0), signal);
  const calls = await load.stop();
  const end = Date.now();

  const again = await repeated(front, calls, signal);
  const balance = await desk.settled({ ms: SETTLE_MS, signal });
  await compared(fleet, { ms: COMPARED_MS, signal });
  const { byId } = await drain(fleet);
  const during = sentIn(calls, { from: out.down, to: out.started });
  say(
    `${String(calls.length)} calls (${tally(calls)}); ${String(open(calls).length)} repeated; ${String(accepted(byId).length)} accepted`,
  );
  say(`while no broker was there: ${tally(during)}`);
  const told = during.filter(({ status, body }) => status !== 503 && body?.['code'] !== undefined);
  return [
    atLeast(2, 'leaders that were killed with -9', met.filter(({ fault }) => fault === 'killed').length, 2),
    none(
      2,
      'what was acknowledged stands in the log (three replicas, two in sync, acks all): lost',
      notInLog(byId, calls),
      calls.length,
    ),
    within(2, 'longest time without an answer after a leader was killed', silenceOf(calls, met, 'killed'), {
      ms: FENCED_MS + PUBLISH_MS,
      roomMs: ROOM_MS,
    }),
    within(2, 'longest time without an answer after a leader was paused', silenceOf(calls, met, 'paused'), {
      ms: FENCED_MS + PUBLISH_MS + REPLACED_MS,
      roomMs: ROOM_MS,
    }),
    atLeast(10, 'calls sent while no broker was there', during.length, (perSecond * (out.started - out.down)) / 1_000 / 2),
    none(10, 'each of them was told 503: another answer', told, during.length),
    within(10, 'within the publish deadline: the slowest of them', slowest(during), { ms: PUBLISH_MS, roomMs: ANSWER_MS }),
    none(10, 'no socket hangs: calls of the whole drill without any answer', unanswered(calls), calls.length),
    within(10, 'all clients are served after the brokers are back', servedAgainAfter(calls, out.back, end), {
      ms: BACK_MS,
      roomMs: ROOM_MS,
    }),
    none(10, 'no process ended for it', fleet.unexpected()),
    ...nothingLost(byId, [...calls, ...again], balance),
    ...oneDiffEach(byId),
    ...nothingDoubled(byId),
  ];
}

export const broker: Drill = {
  name: 'broker',
  promises: [1, 2, 4, 10, 13],
  about:
    'Three brokers (three replicas, two in sync): the leader of a partition is killed with -9 or paused, again and again, under load in shadow mode; then all brokers are killed at once, and come back.',
  form: 'distributed',
  needs: ['MONGO_URL', 'INFRA_DIR'],
  limitS: { short: 420, long: 1_200 },
  run,
};
