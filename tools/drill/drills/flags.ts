/** Flags under load: the kill switch, a hundred and more commands while replicas come and go, and a flag service that is dead. */
import type { AdminHealth, FlagsChange } from '@cohortlens/contracts';
import { answeredOlder, byV2Outside, lastByV2, type Span, statedOlder, unaudited, wentBack } from '../check/flags.ts';
import { nothingDoubled, nothingLost } from '../check/promises.ts';
import { atLeast, type Drill, type DrillContext, type Finding, none, within } from '../drill.ts';
import { Front } from '../load/front.ts';
import { startLoad } from '../load/load.ts';
import { prediction } from '../load/questions.ts';
import { drain } from '../log/settle.ts';
import { type AdminAction, Desk } from '../world/desk.ts';
import { Fleet } from '../world/fleet.ts';
import { named } from '../world/infrastructure.ts';
import { chance, type Chance } from '../world/random.ts';
import type { Replica } from '../world/replica.ts';
import { pause, until } from '../world/waiting.ts';

const SERVICES = ['flags', 'ingress', 'prediction', 'legacy', 'ledger', 'comparator'] as const;
const KILL_SWITCH = { ms: 2_000, roomMs: 500 } as const;
const CONVERGED = { ms: 5_000, roomMs: 1_000 } as const;
const COMMANDS = 100;
/** How long v2 answers before each kill switch, and how long it is switched off. */
const LIT_MS = 2_000;
const DARK_MS = 4_000;
const LONGEST_PAUSE_MS = 3_000;
const ASKED = 40;
const SETTLE_MS = 45_000;

interface Scene {
  readonly fleet: Fleet;
  readonly context: DrillContext;
  /** One at each ingress. */
  readonly desks: readonly Desk[];
  readonly front: Front;
}

const question = (n: number) => prediction(n, n % 2 === 0 ? 'v1' : 'v2');

/** Calls of both paths, one after the other at each replica: those that were not answered by whom they should have been. */
async function misanswered({ fleet, front }: Scene, stage: string, epoch?: string): Promise<readonly unknown[]> {
  const calls = await Promise.all(
    Array.from({ length: ASKED }, (_, n) =>
      front.askAt(
        fleet.urls[n % fleet.urls.length] ?? '',
        `${stage}-${fleet.prefix}${String(n)}`,
        prediction(n, n % 4 < 2 ? 'v1' : 'v2'),
      ),
    ),
  );
  return calls.filter(
    (call) => call.fate !== 'ok' || call.servedBy !== call.question.path || (epoch !== undefined && call.epoch !== epoch),
  );
}

/** v2 primary and switched off again, at one replica and the other: the spans in which v2 must be dark. */
async function killSwitches({ desks, context: { signal, say } }: Scene, forMs: number): Promise<readonly Span[]> {
  const spans: Span[] = [];
  const end = Date.now() + forMs;
  for (let round = 0; round < desks.length || Date.now() < end; round++) {
    const desk = desks[round % desks.length];
    await desk?.set({ v2_enabled: true });
    await desk?.act('migrate-to-v2');
    await pause(LIT_MS, signal);
    await desk?.set({ v2_enabled: false });
    const from = Date.now();
    await pause(DARK_MS, signal);
    spans.push({ from, to: Date.now() });
  }
  await desks[0]?.set({ v2_enabled: true });
  say(`${String(spans.length)} kill switches`);
  return spans;
}

const ACTIONS: readonly AdminAction[] = ['enable-shadow-mode', 'migrate-to-v2', 'complete-v1-deprecation', 'rollback-to-v1'];
const changes = (luck: Chance): readonly FlagsChange[] => [
  { shadow_mode: luck.below(2) === 0 },
  { v2_enabled: luck.below(2) === 0 },
  { control_percent: luck.below(101) },
  { v2_rollout_percent: luck.below(101) },
  { v2_primary: luck.below(2) === 0 },
  { migration_logging: luck.below(2) === 0 },
];

/** A random command at a random replica: the epoch that it was acknowledged with, or undefined. */
async function command(desk: Desk, luck: Chance): Promise<string | undefined> {
  const action = luck.below(3) === 0 ? luck.oneOf(ACTIONS) : undefined;
  const path = action === undefined ? '/api/v2/admin/flags' : `/api/v2/admin/${action}`;
  const answer = await desk.post(path, action === undefined ? luck.oneOf(changes(luck)) : {}).catch(() => undefined);
  if (answer === undefined || answer.status >= 300 || answer.body['pending'] === true) return undefined;
  const overridden = (answer.body['overrides'] as readonly unknown[]).length > 0;
  return overridden ? undefined : String(answer.body['epoch']);
}

/** Now one is paused, now one is killed or stopped and started again, until it is told to end; then all run. */
async function trouble(fleet: Fleet, luck: Chance, ending: AbortSignal, signal: AbortSignal): Promise<number> {
  let count = 0;
  const restart = async (replica: Replica): Promise<void> => {
    // A flag service that is killed costs its group the session time-out; that is the crash drill's.
    await (replica.service === 'flags' ? replica.stop() : replica.kill());
    await replica.start();
  };
  while (!ending.aborted) {
    const replica = luck.oneOf(fleet.replicas);
    count++;
    if (luck.below(2) === 0) {
      replica.pause();
      await pause(500 + luck.below(LONGEST_PAUSE_MS - 500), signal);
      replica.resume();
    } else await restart(replica);
  }
  return count;
}

/** Resolves when every replica tells the newest epoch, with how long that took in milliseconds; rejects when it never does. */
async function converged({ fleet, desks, context: { signal } }: Scene, from: number): Promise<number> {
  return until(
    'every replica has the same epoch',
    async () => {
      const [view, ...others] = await Promise.all(desks.map((desk) => desk.flags()));
      const health = await desks[0]?.get<AdminHealth>('/api/v2/admin/health');
      const told = (health?.services ?? []).flatMap(({ instances }) => instances);
      const all = fleet.replicas.every(({ name }) =>
        told.some(({ instance, epoch }) => instance === name && epoch === view?.epoch),
      );
      return all && others.every(({ epoch }) => epoch === view?.epoch) ? Date.now() - from : undefined;
    },
    { ms: 30_000, signal },
  ).catch(() => Number.POSITIVE_INFINITY);
}

async function commands(
  scene: Scene,
  forMs: number,
): Promise<{
  readonly acknowledged: readonly string[];
  readonly sent: number;
  readonly troubles: number;
  readonly healedMs: number;
}> {
  const { fleet, desks, context } = scene;
  const seed = Number(process.env['DRILL_SEED'] ?? Date.now() % 1_000_000);
  context.say(`random commands and faults with DRILL_SEED=${String(seed)}`);
  const [orders, faults] = [chance(seed), chance(seed + 1)];
  const ending = new AbortController();
  const troubled = trouble(fleet, faults, ending.signal, context.signal);
  troubled.catch(() => undefined);
  const acknowledged: string[] = [];
  const end = Date.now() + forMs;
  let sent = 0;
  for (; sent < COMMANDS || Date.now() < end; sent++) {
    const epoch = await command(orders.oneOf(desks), orders);
    if (epoch !== undefined) acknowledged.push(epoch);
  }
  ending.abort();
  const troubles = await troubled;
  return { acknowledged, sent, troubles, healedMs: await converged(scene, Date.now()) };
}

async function run(context: DrillContext): Promise<readonly Finding[]> {
  const { perSecond, loadMs, signal, say, own } = context;
  const fleet = await Fleet.prepare(context, {
    brokers: named('KAFKA_BROKERS'),
    mongoUrl: named('MONGO_URL'),
    services: SERVICES,
  });
  const others = fleet.replicas.filter(({ service }) => service !== 'flags');
  await Promise.all(others.map((replica) => replica.start()));
  const first = await Desk.open(fleet.urls[0] ?? '');
  const desks = fleet.urls.map((url) => first.at(url));
  const front = new Front(fleet.urls, first.token);
  own(() => front.close());
  const scene: Scene = { fleet, context, desks, front };

  const beta = await first.get<{ migration_status: { phase: string } }>('/api/v2/admin/flags');
  const notBeta = [...(beta.migration_status.phase === 'PHASE_1_BETA' ? [] : [beta]), ...(await misanswered(scene, 'empty'))];
  await Promise.all(fleet.of('flags').map((replica) => replica.start()));
  say('without a flag service: beta; it is started now');

  const load = startLoad({ front, perSecond, question });
  own(() => void load.stop());
  const spans = await killSwitches(scene, loadMs / 3);
  const { acknowledged, sent, troubles, healedMs } = await commands(scene, loadMs / 3);
  const calls = await load.stop();
  say(`${String(sent)} commands, ${String(acknowledged.length)} acknowledged, ${String(troubles)} faults`);
  await first.set({ v2_enabled: true });
  await first.act('enable-shadow-mode');
  const { epoch } = await first.flags();
  const balance = await first.settled({ ms: SETTLE_MS, signal });
  const { topics, byId } = await drain(fleet);

  await Promise.all(fleet.of('flags').map((replica) => replica.kill()));
  const bereft = await misanswered(scene, 'killed', epoch);
  await Promise.all(others.map((replica) => replica.stop()));
  await Promise.all(others.map((replica) => replica.start()));
  const cold = await misanswered(scene, 'cold', epoch);
  const views = await Promise.all(desks.map((desk) => desk.flags()));

  const of = (topic: string) => topics.get(topic) ?? [];
  return [
    ...fleet.urls.map((url, i) =>
      atLeast(
        16,
        `ingress-${String(i)} answered by v2 before and between the kill switches: answers`,
        byV2Outside(calls, url, spans),
        20,
      ),
    ),
    ...fleet.urls.map((url, i) =>
      within(
        16,
        `ingress-${String(i)}: last answer by v2 after the kill switch was acknowledged`,
        lastByV2(calls, url, spans),
        KILL_SWITCH,
      ),
    ),
    atLeast(17, 'random commands while replicas are paused, killed and restarted', sent, COMMANDS),
    atLeast(17, 'pauses, kills and restarts meanwhile', troubles, 5),
    within(17, 'from the last heal until every replica has the same epoch', healedMs, CONVERGED),
    none(17, 'an instance never tells an older epoch than before: it did', wentBack(of('instances')), of('instances').length),
    none(
      17,
      'a replica never answers by an older epoch than it has answered by before: it did',
      answeredOlder(calls),
      calls.length,
    ),
    none(17, 'the epochs on flags.state never go back: they did', statedOlder(of('flags.state')), of('flags.state').length),
    none(
      17,
      'every acknowledged command stands in the audit: not so',
      unaudited(acknowledged, of('flags.events')),
      acknowledged.length,
    ),
    none(18, 'cold start with an empty topic and no flag service: beta, and every request answered; others', notBeta, ASKED),
    none(18, 'with the flag service killed every request is answered as before: others', bereft, ASKED),
    none(
      18,
      'the others started cold without it: the same epoch, every request answered; others',
      [...cold, ...views.filter((view) => view.epoch !== epoch)],
      ASKED,
    ),
    ...nothingLost(byId, calls, balance),
    ...nothingDoubled(byId),
    none(1, 'nothing ends by itself: replicas that did', fleet.unexpected()),
  ];
}

export const flags: Drill = {
  name: 'flags',
  promises: [1, 13, 16, 17, 18],
  about:
    'Kill switches at load, then random flag commands while replicas are paused, killed and restarted; before, there is no flag service yet, and afterwards it is killed and the others are started cold.',
  form: 'distributed',
  needs: ['KAFKA_BROKERS', 'MONGO_URL'],
  limitS: { short: 240, long: 660 },
  run,
};
