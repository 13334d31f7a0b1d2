/** kill -9 of each service in turn, restarted after a second: nothing is lost or counted twice, and the stall has an end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { changed } from '../check/documents.ts';
import { accepted, longestStall } from '../check/requests.ts';
import { nothingDoubled, nothingLost, oneDiffEach } from '../check/promises.ts';
import { atLeast, type Drill, type DrillContext, type Finding, none, within } from '../drill.ts';
import type { Call } from '../load/call.ts';
import { Front } from '../load/front.ts';
import { startLoad } from '../load/load.ts';
import { asked } from '../load/questions.ts';
import { repeated } from '../load/repeat.ts';
import { warm } from '../load/warm.ts';
import { replay } from '../log/groups.ts';
import { caughtUp, drain, settled } from '../log/settle.ts';
import { Desk } from '../world/desk.ts';
import { Fleet } from '../world/fleet.ts';
import { named } from '../world/infrastructure.ts';
import { pause } from '../world/waiting.ts';

const KILLED = ['ingress', 'legacy', 'comparator', 'prediction', 'ledger', 'segmentation', 'recommendation', 'flags'] as const;
/** To these the last messages of these topics are delivered once more, so many of each partition. */
const REPLAYED = ['ledger', 'comparator'] as const;
const TOPICS = ['requests.prediction', 'results.prediction'] as const;
const LAST = 300;
const RESTART_MS = 1_000;
/** As the bus has it, and what recovery may take beyond it. */
const SESSION_MS = 10_000;
const RECOVERY_MS = 2_000;
/** What starting a process and joining a group may take longer where two cores run everything. */
const ROOM_MS = 6_000;
/** How long the comparator waits for the other side: longer than the longest stall. */
const WINDOW_MS = 20_000;
/** That window, and time to sweep what it left. */
const COMPARED_MS = 90_000;
/** v1 takes a while, so that there is always somebody waiting at an ingress that is killed. */
const V1_MS = 150;
const SAMPLE = 300;

/** One kill in each span of the load, each service in turn, the one replica and then the other. */
async function killInTurn(fleet: Fleet, { loadMs, signal, say, long }: DrillContext): Promise<number> {
  const rounds = long ? 2 : 1;
  const kills = Array.from({ length: rounds }, (_, round) => `-${String(round % 2)}`).flatMap((index) =>
    KILLED.filter((service) => fleet.of(service).length > 0).map((service) => service + index),
  );
  const spanMs = (loadMs - SESSION_MS) / kills.length;
  const restarts: Promise<void>[] = [];
  for (const name of kills) {
    const from = Date.now();
    const replica = fleet.replica(name);
    await replica.kill();
    say(`kill -9 ${name}`);
    restarts.push(sleep(RESTART_MS).then(() => replica.start()));
    await pause(Math.max(0, spanMs - (Date.now() - from)), signal);
  }
  await Promise.all(restarts);
  return kills.length;
}

/** Answers that another replica than the one that gave them does not tell likewise, of a sample. */
async function unreadable(fleet: Fleet, desk: Desk, calls: readonly Call[]): Promise<readonly string[]> {
  const answered = calls.filter((call) => call.fate === 'ok');
  const every = Math.max(1, Math.floor(answered.length / SAMPLE));
  const wrong: string[] = [];
  for (const { id = '', url, body } of answered.filter((_, n) => n % every === 0)) {
    const other = fleet.urls.find((one) => one !== url) ?? url;
    const { state, answer } = await desk.at(other).request(id);
    if (state !== 'answered' || !isDeepStrictEqual(answer, body)) wrong.push(`${id}: ${state} ${JSON.stringify(answer)}`);
  }
  return wrong;
}

async function run(context: DrillContext): Promise<readonly Finding[]> {
  const { long, perSecond, signal, say, own } = context;
  const { services, question } = asked(long);
  const fleet = await Fleet.start(context, {
    brokers: named('KAFKA_BROKERS'),
    mongoUrl: named('MONGO_URL'),
    services,
    env: { V1_LATENCY_MS: String(V1_MS), COMPARATOR_WINDOW_MS: String(WINDOW_MS) },
  });
  const desk = await Desk.open(fleet.urls[0] ?? '');
  await desk.act('enable-shadow-mode');
  const front = new Front(fleet.urls, desk.token);
  own(() => front.close());
  await warm(front, signal);

  const load = startLoad({ front, perSecond, question });
  own(() => void load.stop());
  await pause(SESSION_MS / 5, signal);
  await killInTurn(fleet, context);
  await pause((SESSION_MS * 4) / 5, signal);
  const calls = await load.stop();
  const again = await repeated(front, calls, signal);
  const { balance } = await settled(fleet, desk, { ms: COMPARED_MS, signal });
  const { byId, ledger, diffs } = await drain(fleet);
  const hidden = await unreadable(fleet, desk, [...calls, ...again]);
  say(`${String(calls.length)} calls, ${String(again.length)} of them repeated; ${String(accepted(byId).length)} accepted`);

  const replaying = REPLAYED.flatMap((service) => fleet.of(service));
  await Promise.all(replaying.map((replica) => replica.stop()));
  const topics = TOPICS.map((topic) => fleet.prefix + topic);
  await Promise.all(REPLAYED.map((service) => replay(fleet.brokers, { group: fleet.prefix + service, topics, last: LAST })));
  await Promise.all(replaying.map((replica) => replica.start()));
  say(`the last ${String(LAST)} messages of each partition are delivered once more`);
  const wait = { ms: COMPARED_MS, signal };
  const read = await caughtUp(fleet, REPLAYED, TOPICS, wait);
  const replayed = await drain(fleet);

  const stall = { ms: SESSION_MS + RECOVERY_MS, roomMs: ROOM_MS };
  const seen = accepted(byId).map(({ entries, requests }) => Number(entries[0]?.['seen_at']) - (requests[0]?.timestamp ?? 0));
  const ended = calls.map(({ at, ms }) => at + ms).sort((a, b) => a - b);
  const silence = ended.slice(1).reduce((longest, at, i) => Math.max(longest, at - (ended[i] ?? at)), 0);
  return [
    atLeast(
      1,
      'the system was under load while it was killed: calls',
      calls.length - load.notSent(),
      (context.loadMs / 1_000) * perSecond * 0.8,
    ),
    none(1, 'nothing ends by itself: replicas that did', fleet.unexpected()),
    ...nothingLost(byId, [...calls, ...again], balance),
    ...oneDiffEach(byId),
    within(5, 'longest wait of an accepted request for its result', longestStall(byId), stall),
    within(5, 'longest time until the ledger has read a request', Math.max(...seen), stall),
    within(5, 'longest time in which no client had an answer', silence, stall),
    atLeast(
      8,
      'clients were waiting at an ingress that was killed: repeated with their key elsewhere, and answered',
      again.length,
      1,
    ),
    none(8, 'an answer is readable from another replica than the one that gave it: not so', hidden),
    ...nothingDoubled(byId),
    atLeast(13, 'the last messages were delivered to ledger and comparator once more, and handled', Number(read), 1),
    none(13, "the ledger's documents are then as they were: changed", changed(ledger, replayed.ledger), ledger.length),
    none(13, "the comparator's diffs are then as they were: changed", changed(diffs, replayed.diffs), diffs.length),
    ...nothingDoubled(replayed.byId).map((finding) => ({ ...finding, invariant: `${finding.invariant}, the replay included` })),
  ];
}

export const crash: Drill = {
  name: 'crash',
  promises: [1, 4, 5, 8, 13],
  about:
    'Each service is killed with -9 under load in shadow mode and restarted after a second; then the ledger and the comparator get their last messages once more.',
  form: 'distributed',
  needs: ['KAFKA_BROKERS', 'MONGO_URL'],
  limitS: { short: 480, long: 720 },
  run,
};
