/** After the cutover: a v2 that fails in every way, which no client notices; and rollbacks, also without flag service or bus. */
import type { TrafficReport, V2FaultsBody } from '@cohortlens/contracts';
import { byV2, byV2Outside, lastByV2, type Span } from '../check/flags.ts';
import { nothingDoubled, nothingLost } from '../check/promises.ts';
import { accepted } from '../check/requests.ts';
import { miscounted } from '../check/v2-errors.ts';
import { atLeast, type Drill, type DrillContext, equal, type Finding, none, within } from '../drill.ts';
import { Front } from '../load/front.ts';
import { type Load, startLoad } from '../load/load.ts';
import { prediction } from '../load/questions.ts';
import { warm } from '../load/warm.ts';
import type { Joined } from '../log/joined.ts';
import { drain, settled } from '../log/settle.ts';
import { Desk } from '../world/desk.ts';
import { Fleet } from '../world/fleet.ts';
import { Cluster, named } from '../world/infrastructure.ts';
import { pause, until } from '../world/waiting.ts';

const SERVICES = ['flags', 'ingress', 'prediction', 'legacy', 'ledger'] as const;
const DEADLINE_MS = 6_000;
/** When v1 is asked in v2's place, and how near to it the log cannot tell which came first; v2 is slower than that, or answers at once. */
const HALF_MS = DEADLINE_MS / 2;
const DOUBT = { beforeMs: 1_500, afterMs: 400 } as const;
const FAULTS: readonly (readonly [string, V2FaultsBody])[] = [
  ['fails', { error: 1 }],
  ['is slow', { latency_ms: 4_500 }],
  ['says nothing', { missing: 1 }],
];
const LEAST_MS = 3_000;
const ROLLBACK = { ms: 2_000, roomMs: 500 } as const;
const AFTER_MS = 4_000;
const BACK_MS = 120_000;
const BUS_DOWN_MS = 3_000;
/** Of v2 to the load, at each replica, between two rollbacks. */
const ANSWERS = 5;
const TRAFFIC_MINUTES = 60;

interface Scene {
  readonly fleet: Fleet;
  readonly cluster: Cluster;
  readonly context: DrillContext;
  readonly desks: readonly [Desk, Desk];
  readonly front: Front;
}
interface RolledBack {
  readonly how: string;
  readonly span: Span;
  readonly asked: string;
}

/** v2 at fault in one way after the other, then killed; then well again. */
async function ailing({ fleet, desks: [desk], context: { signal, say, loadMs } }: Scene): Promise<void> {
  const spanMs = Math.max(LEAST_MS, loadMs / 8);
  for (const [what, faults] of FAULTS) {
    say(`v2 ${what}`);
    await desk.fault(faults);
    await pause(spanMs, signal);
  }
  await desk.fault({});
  say('v2 is killed');
  await Promise.all(fleet.of('prediction').map((replica) => replica.kill()));
  await pause(spanMs, signal);
  await Promise.all(fleet.of('prediction').map((replica) => replica.start()));
}

/** Cut over, and both replicas answer by v2. */
async function cutOver({ desks, front, context: { signal } }: Scene): Promise<void> {
  const wait = { ms: BACK_MS, everyMs: 250, signal };
  await until(
    'the cutover is commanded',
    async () => ((await desks[0].post('/api/v2/admin/migrate-to-v2')).status < 300 ? true : undefined),
    wait,
  );
  let n = 0;
  for (const { url } of desks)
    await until(
      `${url} answers by v2`,
      async () => ((await front.askAt(url, crypto.randomUUID(), prediction(n++, 'v1'))).servedBy === 'v2' ? true : undefined),
      wait,
    );
}

/** Cut over, and v2 has answered some of the load at each replica: only then a rollback has something to end. */
async function cutOverUnder(load: Load, scene: Scene): Promise<void> {
  await cutOver(scene);
  const from = Date.now();
  for (const { url } of scene.desks)
    await until(
      `v2 answers the load at ${url}`,
      async () => load.calls.filter((call) => call.at >= from && call.url === url && byV2(call)).length >= ANSWERS || undefined,
      { ms: BACK_MS, everyMs: 100, signal: scene.context.signal },
    );
}

/** Rolled back at a replica; the span lasts until the next cutover. */
async function rollBack(scene: Scene, how: string, desk: Desk, meanwhile: () => Promise<unknown>): Promise<RolledBack> {
  const answer = await desk.post('/api/v2/admin/rollback-to-v1');
  if (answer.status >= 300) throw new Error(`the rollback ${how} was refused: ${answer.text.slice(0, 300)}`);
  const from = Date.now();
  scene.context.say(`rolled back ${how}${answer.body['pending'] === true ? ', pending' : ''}`);
  await meanwhile();
  await pause(AFTER_MS, scene.context.signal);
  return { how, span: { from, to: Date.now() }, asked: desk.url };
}

async function rollBacks(scene: Scene, load: Load, forMs: number): Promise<readonly RolledBack[]> {
  const { fleet, cluster, desks, front, context } = scene;
  const { signal } = context;
  const flags = fleet.of('flags');
  const found: RolledBack[] = [];
  const end = Date.now() + forMs;
  for (let round = 0; round < 1 || Date.now() < end; round++) {
    const [one, other] = round % 2 === 0 ? desks : [desks[1], desks[0]];
    await cutOverUnder(load, scene);
    found.push(await rollBack(scene, 'under load', one, async () => undefined));

    await cutOverUnder(load, scene);
    await Promise.all(flags.map((replica) => replica.kill()));
    found.push(await rollBack(scene, 'with the flag service down', other, async () => undefined));
    await Promise.all(flags.map((replica) => replica.start()));

    await cutOverUnder(load, scene);
    await cluster.kill(1);
    found.push(
      await rollBack(scene, 'with the bus down', one, async () => {
        await pause(BUS_DOWN_MS, signal);
        await cluster.start(1);
        const back = Date.now();
        let n = 0;
        for (const { url } of desks)
          await until(
            `${url} answers again`,
            async () => {
              const { fate, status, body, error } = await front.askAt(url, crypto.randomUUID(), prediction(n++, 'v2'));
              if (fate !== 'ok') throw new Error(`${String(status ?? error)} ${JSON.stringify(body)}`);
              return true as const;
            },
            { ms: BACK_MS, everyMs: 250, signal },
          );
        context.say(`the broker answers again; clients are answered ${String(Date.now() - back)} ms later`);
      }),
    );
  }
  return found;
}

async function run(context: DrillContext): Promise<readonly Finding[]> {
  const { perSecond, loadMs, signal, say, own } = context;
  const cluster = await Cluster.up(context, 1);
  const env = { FAULTS: 'on', REQUEST_DEADLINE_MS: String(DEADLINE_MS) };
  const fleet = await Fleet.start(context, { brokers: cluster.brokers, mongoUrl: named('MONGO_URL'), services: SERVICES, env });
  const first = await Desk.open(fleet.urls[0] ?? '');
  const front = new Front(fleet.urls, first.token);
  own(() => front.close());
  await warm(front, signal);
  const scene: Scene = { fleet, cluster, context, desks: [first, first.at(fleet.urls[1] ?? '')], front };
  await cutOver(scene);

  const question = (n: number) => prediction(n, n % 2 === 0 ? 'v1' : 'v2');
  const ill = startLoad({ front, perSecond, question });
  own(() => void ill.stop());
  await ailing(scene);
  const calls = await ill.stop();
  const ids = new Set(calls.map(({ id }) => id));

  const load = startLoad({ front, perSecond, question });
  own(() => void load.stop());
  const rolledBack = await rollBacks(scene, load, loadMs / 2);
  const later = await load.stop();
  const { balance } = await settled(fleet, first, { ms: BACK_MS, signal });
  const traffic = await first.get<TrafficReport>(`/api/v2/admin/traffic?window=${String(TRAFFIC_MINUTES)}`);
  const { byId } = await drain(fleet);
  say(
    `${String(calls.length)} calls while v2 was ill, ${String(later.length)} while it was rolled back ${String(rolledBack.length)} times`,
  );

  // Where a replica had lost the bus for a moment, v2 was suspended there: then v2 cannot fail.
  const standing = ({ outcomes }: Joined): boolean => outcomes.every(({ phase }) => phase === 'PHASE_3_CUTOVER');
  const ailed = accepted(byId).filter((joined) => ids.has(joined.id) && standing(joined));
  say(`v2 was suspended for ${String(calls.length - ailed.length)} of the calls while it was ill`);
  const errors = [...byId.values()].flatMap(({ outcomes }) => outcomes.filter((outcome) => outcome.v2_error));
  const spans = rolledBack.map(({ span }) => span);
  const onTheOther = ({ how, span, asked }: RolledBack): Finding[] =>
    fleet.urls.map((url, i) =>
      within(
        27,
        `rolled back ${how}${url === asked ? ' here' : ''}: last answer by v2 of ingress-${String(i)}`,
        lastByV2(later, url, [span]),
        ROLLBACK,
      ),
    );
  return [
    atLeast(
      26,
      'v2 failed, was slow, said nothing and was killed: requests of which it had failed',
      ailed.filter(({ outcomes }) => outcomes.some((o) => o.v2_error)).length,
      calls.length / 4,
    ),
    none(
      26,
      'clients that got no answer on either path',
      calls.filter(({ fate }) => fate !== 'ok'),
      calls.length,
    ),
    none(
      26,
      'every failure of v2 is told as an error of v2, and nothing else is: not so',
      miscounted(ailed, HALF_MS, DOUBT),
      ailed.length,
    ),
    equal(26, "the ledger's traffic counts each of them", traffic.totals.v2_errors, errors.length),
    ...fleet.urls.map((url, i) =>
      atLeast(27, `ingress-${String(i)} answered by v2 between the rollbacks: answers`, byV2Outside(later, url, spans), 10),
    ),
    ...worst(rolledBack.flatMap(onTheOther)),
    ...nothingLost(byId, [...calls, ...later], balance),
    ...nothingDoubled(byId),
    none(1, 'nothing ends by itself: replicas that did', fleet.unexpected()),
  ];
}

/** Of findings about the same invariant the one that is furthest from its bound. */
function worst(findings: readonly Finding[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  const far = ({ figure }: Finding): number => Number.parseFloat(figure.replaceAll(',', ''));
  for (const finding of findings) {
    const known = found.get(finding.invariant);
    if (known === undefined || far(finding) > far(known)) found.set(finding.invariant, finding);
  }
  return [...found.values()];
}

export const rollback: Drill = {
  name: 'rollback',
  promises: [1, 13, 26, 27],
  about:
    'After the cutover v2 fails, is slow, says nothing and is killed; then it is rolled back under load, with the flag service killed, and with the broker killed.',
  form: 'distributed',
  needs: ['MONGO_URL', 'INFRA_DIR'],
  limitS: { short: 480, long: 780 },
  run,
};
