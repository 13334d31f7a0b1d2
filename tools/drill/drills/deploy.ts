/** A rolling deploy under load, which no client notices; then v2 stopped altogether, whose late answers are not lost. */
import { isDeepStrictEqual } from 'node:util';
import { nothingDoubled, nothingLost } from '../check/promises.ts';
import { accepted } from '../check/requests.ts';
import { atLeast, type Drill, type DrillContext, type Finding, none, SHOWN, within } from '../drill.ts';
import type { Call } from '../load/call.ts';
import { Front } from '../load/front.ts';
import { startLoad } from '../load/load.ts';
import { asked, prediction } from '../load/questions.ts';
import { warm } from '../load/warm.ts';
import { drain, settled } from '../log/settle.ts';
import { Desk } from '../world/desk.ts';
import { Fleet } from '../world/fleet.ts';
import { named } from '../world/infrastructure.ts';
import type { Replica } from '../world/replica.ts';
import { pause, until } from '../world/waiting.ts';

/** Longer than the balancer takes to notice that a replica is not ready, also on a busy machine. */
const DRAIN_MS = 3_000;
const DEADLINE_MS = 5_000;
const STALL = { ms: 2_000, roomMs: 1_500 } as const;
const LATE = { ms: 200, roomMs: 300 } as const;
const LATE_CALLS = 40;
const SETTLE_MS = 45_000;
const NOT_THE_SYSTEMS = new Set([401, 403, 404, 429]);

/** SIGTERM, and the new one in its place: its exit code. */
async function renew(replica: Replica): Promise<number> {
  const code = await replica.stop();
  await replica.start();
  return code;
}

/** Each of them is replaced, the replicas of a service one after the other, two services at a time: what was not as it should be. */
async function roll(replicas: readonly Replica[]): Promise<readonly string[]> {
  const bad: string[] = [];
  const waiting = [...new Set(replicas.map(({ service }) => service))];
  const lane = async (): Promise<void> => {
    for (let service = waiting.shift(); service !== undefined; service = waiting.shift()) {
      for (const replica of replicas.filter((one) => one.service === service)) {
        const code = await renew(replica);
        if (code !== 0) bad.push(`${replica.name} ended with ${String(code)}`);
      }
    }
  };
  await Promise.all([lane(), lane()]);
  return bad;
}

/** Of a call that took long: where, and who answered in the end. */
const brief = ({ at, ms, url, question, status, servedBy }: Call): string =>
  `${new Date(at).toISOString()}: ${ms.toFixed(0)} ms at ${url}, ${question.path} ${question.route}: ${String(status)} by ${String(servedBy)}`;

/** What of a late answer is not as promised. */
const notLate = ({ id = '', status, location, body, ms }: Call): boolean =>
  status !== 504 || id === '' || location !== `/api/v2/requests/${id}` || body?.['id'] !== id || ms < DEADLINE_MS - LATE.ms;

async function late(fleet: Fleet, desk: Desk, front: Front, signal: AbortSignal): Promise<readonly Finding[]> {
  await desk.act('complete-v1-deprecation');
  await Promise.all(fleet.of('prediction').map((replica) => replica.stop()));
  const sent = Array.from({ length: LATE_CALLS }, (_, n) => front.ask(`late-${fleet.prefix}${String(n)}`, prediction(n, 'v2')));
  const calls = await Promise.all(sent);
  await Promise.all(fleet.of('prediction').map((replica) => replica.start()));
  const kept = await Promise.all(
    calls.map(({ id = '' }) =>
      until(
        `the answer of ${id} is there`,
        async () => {
          const found = await desk.request(id);
          return found.state === 'answered' ? found : undefined;
        },
        { ms: SETTLE_MS, everyMs: 250, signal },
      ).catch((error: unknown) => String(error)),
    ),
  );
  const again = await Promise.all(calls.map(({ key, question }) => front.ask(key, question)));
  const otherwise = again.filter(({ fate, id, body }, n) => {
    const found = kept[n];
    return fate !== 'ok' || id !== calls[n]?.id || typeof found === 'string' || !isDeepStrictEqual(found?.answer, body);
  });
  const lateBy = calls.map(({ ms }) => Math.abs(ms - DEADLINE_MS));
  return [
    none(
      7,
      'with v2 stopped, each request is answered 504 with its id and Location: not so',
      calls.filter(notLate),
      calls.length,
    ),
    within(7, `that answer comes at the deadline of ${String(DEADLINE_MS)} ms: furthest off`, Math.max(...lateBy), LATE),
    none(
      7,
      'after the restart its answer is retrievable: not so',
      kept.filter((one) => typeof one === 'string'),
      kept.length,
    ),
    none(7, 'a repeat with its key returns that answer: not so', otherwise, again.length),
  ];
}

async function run(context: DrillContext): Promise<readonly Finding[]> {
  const { long, perSecond, loadMs, signal, say, own } = context;
  const { services, question } = asked(long);
  const fleet = await Fleet.start(context, {
    brokers: named('KAFKA_BROKERS'),
    mongoUrl: named('MONGO_URL'),
    services,
    env: { DRAIN_MS: String(DRAIN_MS), REQUEST_DEADLINE_MS: String(DEADLINE_MS) },
  });
  const desk = await Desk.open(fleet.urls[0] ?? '');
  const front = new Front(fleet.urls, desk.token);
  own(() => front.close());
  await warm(front, signal);
  const load = startLoad({ front, perSecond, question });
  own(() => void load.stop());
  const end = Date.now() + loadMs;
  await pause(1_000, signal);
  const bad: string[] = [];
  // In the short form the first of each service, and both ingresses.
  const first = fleet.replicas.filter(({ index, service }) => index === 0 || service === 'ingress');
  for (let round = 0; round === 0 || (long && Date.now() < end); round++) {
    bad.push(...(await roll(first)));
    if (long) bad.push(...(await roll(fleet.replicas.filter((replica) => !first.includes(replica)))));
    say(`${long ? 'all' : String(first.length)} replicas were replaced`);
  }
  await pause(Math.max(1_000, end - Date.now()), signal);
  const calls = await load.stop();
  const { balance } = await settled(fleet, desk, { ms: SETTLE_MS, signal });
  const { byId } = await drain(fleet);
  say(`${String(calls.length)} calls, ${String(accepted(byId).length)} accepted`);
  const slowest = calls.toSorted((one, other) => other.ms - one.ms);
  const failed = calls.filter(({ fate, status = 0 }) => fate !== 'ok' && !NOT_THE_SYSTEMS.has(status));
  return [
    atLeast(6, 'the system was under load while it was replaced: calls', calls.length, (loadMs / 1_000) * perSecond * 0.8),
    none(6, 'every call is answered: no 5xx, no broken connection; others', failed, calls.length),
    within(6, 'longest wait of a client', slowest[0]?.ms ?? Number.NaN, STALL, slowest.slice(0, SHOWN).map(brief)),
    none(6, 'every replica ends with 0: others', [...bad, ...fleet.unexpected()]),
    ...nothingLost(byId, calls, balance),
    ...nothingDoubled(byId),
    ...(await late(fleet, desk, front, signal)),
  ];
}

export const deploy: Drill = {
  name: 'deploy',
  promises: [1, 6, 7, 13],
  about:
    'All replicas are replaced under load, by SIGTERM and a new process; then all of prediction is stopped with v1 deprecated, so that nobody answers in time.',
  form: 'distributed',
  needs: ['KAFKA_BROKERS', 'MONGO_URL'],
  limitS: { short: 480, long: 660 },
  run,
};
