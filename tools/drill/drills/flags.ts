/** Flags under load: the kill switch, a hundred and more commands while replicas come and go, and a flag service that is dead. */
import { answeredOlder, byV2Outside, lastByV2, type Span, statedOlder, unaudited, wentBack } from '../check/flags.ts';
import { nothingDoubled, nothingLost } from '../check/promises.ts';
import { atLeast, type Drill, type DrillContext, type Finding, none, within } from '../drill.ts';
import { Front } from '../load/front.ts';
import { startLoad } from '../load/load.ts';
import { CORE, prediction } from '../load/questions.ts';
import { warm } from '../load/warm.ts';
import { drain, settled } from '../log/settle.ts';
import { Desk } from '../world/desk.ts';
import { Fleet } from '../world/fleet.ts';
import { named } from '../world/infrastructure.ts';
import { pause } from '../world/waiting.ts';
import { COMMANDS, commandAtRandom, type Scene, TROUBLES } from './commands.ts';

const KILL_SWITCH = { ms: 2_000, roomMs: 500 } as const;
const CONVERGED = { ms: 5_000, roomMs: 1_000 } as const;
/** How long v2 answers before each kill switch, and how long it is switched off. */
const LIT_MS = 2_000;
const DARK_MS = 4_000;
const ASKED = 40;
const SETTLE_MS = 45_000;

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

async function run(context: DrillContext): Promise<readonly Finding[]> {
  const { perSecond, loadMs, signal, say, own } = context;
  const fleet = await Fleet.prepare(context, {
    brokers: named('KAFKA_BROKERS'),
    mongoUrl: named('MONGO_URL'),
    services: CORE,
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
  await warm(front, signal);

  const load = startLoad({ front, perSecond, question });
  own(() => void load.stop());
  const spans = await killSwitches(scene, loadMs / 2);
  const { acknowledged, sent, troubles, healedMs } = await commandAtRandom(scene, loadMs / 2);
  const calls = await load.stop();
  say(`${String(sent)} commands, ${String(acknowledged.length)} acknowledged, ${String(troubles)} faults`);
  await first.set({ v2_enabled: true });
  await first.act('enable-shadow-mode');
  const { epoch } = await first.flags();
  const { balance } = await settled(fleet, first, { ms: SETTLE_MS, signal });
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
    atLeast(17, 'pauses, kills and restarts meanwhile', troubles, TROUBLES),
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
  limitS: { short: 480, long: 660 },
  run,
};
