/** One message in a hundred cannot be handled; then v2 fails at everything: what is put aside, what goes on, and what a redrive gives. */
import { RETRY_DELAYS_MS, TOPICS } from '@cohortlens/contracts';
import { befalls } from '@cohortlens/service';
import { atLeast, counted, type Drill, type DrillContext, equal, type Finding, none, within } from '../drill.ts';
import { quantile, tally, unanswered } from '../check/calls.ts';
import { attemptsOf, lettersOf, notPutAside, otherAttempts } from '../check/letters.ts';
import { nothingLost } from '../check/promises.ts';
import { accepted, longestStall } from '../check/requests.ts';
import type { Call } from '../load/call.ts';
import { Front } from '../load/front.ts';
import { startLoad } from '../load/load.ts';
import { KINDS, openPoisoner, type Planted } from '../load/poison.ts';
import { CORE, prediction } from '../load/questions.ts';
import { caughtUp, drain } from '../log/settle.ts';
import type { Joined } from '../log/joined.ts';
import { Desk } from '../world/desk.ts';
import { Fleet } from '../world/fleet.ts';
import { named } from '../world/infrastructure.ts';
import { pause, until } from '../world/waiting.ts';

const TOPIC = 'requests.prediction';
const PARTITIONS = TOPICS[TOPIC].partitions;
const SHARE = 0.01;
/** Good messages wait no longer than this. */
const LAG_MS = 5_000;
const ROOM_MS = 2_000;
const RETRIES_MS = RETRY_DELAYS_MS.reduce((sum, ms) => sum + ms, 0);
/** How many requests v2 fails at for ever. */
const DOOMED = 10;
const SETTLE_MS = 60_000;

/** Whether v2 was asked, as the primary or as the shadow. */
const isV2s = ({ requests }: Joined): boolean =>
  requests.some(({ headers }) => headers['ce_primary'] === 'v2' || headers['ce_shadow'] === 'v2');

interface Doomed {
  readonly calls: readonly Call[];
  /** Of redrives: the first of each letter, and a second one. */
  readonly redriven: number;
  readonly repeated: number;
}

/** Requests at which v2 throws until it is mended; their dead letters are redriven then, twice each. */
async function doom(desk: Desk, front: Front, { signal }: DrillContext): Promise<Doomed> {
  await desk.act('complete-v1-deprecation');
  await desk.post('/__faults', { throws: 1 });
  const ask = (n: number): Promise<Call> => front.ask(`doomed-${String(n)}-${String(Date.now())}`, prediction(n, 'v2'));
  const heard = async (): Promise<true | undefined> => (await ask(0)).body?.['code'] === 'dead_lettered' || undefined;
  await until('v2 has heard that it throws', heard, { ms: 60_000, signal });
  const calls = await Promise.all(Array.from({ length: DOOMED }, (_, n) => ask(n)));
  await desk.post('/__faults', {});
  const mended = async (): Promise<true | undefined> => (await ask(0)).fate === 'ok' || undefined;
  await until('v2 is mended', mended, { ms: 60_000, signal });

  const ids = new Set(calls.map(({ id }) => id));
  const { items } = await desk.get<{ items: readonly { id: string; request_id: string }[] }>(
    `/api/v2/admin/dead-letters?topic=${TOPIC}&group=prediction&limit=200`,
  );
  const mine = items.filter(({ request_id }) => ids.has(request_id));
  const redrive = async (id: string): Promise<boolean> => {
    const { status, body } = await desk.post(`/api/v2/admin/dead-letters/${id}/redrive`, { reason: 'v2 is mended' });
    if (status >= 300) throw new Error(`the redrive of ${id} was refused: ${JSON.stringify(body)}`);
    return body['repeated'] === true;
  };
  const [first, second] = [[] as boolean[], [] as boolean[]];
  for (const { id } of mine) first.push(await redrive(id));
  for (const { id } of mine) second.push(await redrive(id));
  const answered = async (): Promise<true | undefined> => {
    const states = await Promise.all([...ids].map(async (id) => (await desk.request(id ?? '')).state));
    return states.every((state) => state === 'answered') || undefined;
  };
  await until('what was redriven is answered', answered, { ms: 30_000, everyMs: 250, signal }).catch(() => undefined);
  return { calls, redriven: first.filter((again) => !again).length, repeated: second.filter((again) => again).length };
}

async function run(context: DrillContext): Promise<readonly Finding[]> {
  const { perSecond, loadMs, long, signal, say, own } = context;
  const fleet = await Fleet.start(context, {
    brokers: named('KAFKA_BROKERS'),
    mongoUrl: named('MONGO_URL'),
    services: CORE,
    replicas: 1,
    env: { FAULTS: 'on' },
  });
  const desk = await Desk.open(fleet.urls[0] ?? '');
  await desk.act('enable-shadow-mode');
  const front = new Front(fleet.urls, desk.token);
  own(() => front.close());
  const poisoner = await openPoisoner(fleet.brokers, fleet.prefix + TOPIC, PARTITIONS);
  own(() => poisoner.close());

  await desk.post('/__faults', { throws: SHARE });
  const load = startLoad({ front, perSecond, question: (n) => prediction(n, n % 2 === 0 ? 'v1' : 'v2') });
  own(() => void load.stop());
  const planted: Planted[] = [];
  const end = Date.now() + (long ? loadMs : loadMs / 2);
  while (Date.now() < end || planted.length < KINDS.length) {
    await pause(1_000 / (perSecond * SHARE), signal);
    planted.push(await poisoner.plant(planted.length));
  }
  const calls = await load.stop();
  await pause(RETRIES_MS, signal);
  const doomed = await doom(desk, front, context);
  const balance = await desk.settled({ ms: SETTLE_MS, signal });
  const read = await caughtUp(fleet, ['comparator', 'ledger', 'legacy', 'prediction'], [TOPIC], { ms: SETTLE_MS, signal });
  const { byId, topics } = await drain(fleet);

  const loaded = new Set(calls.map(({ id }) => id));
  const thrown = accepted(byId).filter((joined) => loaded.has(joined.id) && isV2s(joined) && befalls('throws', SHARE, joined.id));
  const isThrown = new Set(thrown.map(({ id }) => id));
  const attempts = thrown.map(({ id }) => attemptsOf(topics, 'prediction', id));
  const lost = attempts.filter(({ total, cause }) => total === undefined || cause !== 'retries_exhausted');
  const known = new Set([...isThrown, ...doomed.calls.map(({ id }) => id)]);
  const innocent = lettersOf(topics, 'prediction').filter(
    ({ headers }) => loaded.has(headers['ce_requestid']) && !known.has(headers['ce_requestid']),
  );
  const good = (joined: Joined): boolean => loaded.has(joined.id) && !isThrown.has(joined.id);
  const served = calls.filter(({ id = '' }) => !isThrown.has(id));
  const doomedAttempts = doomed.calls.map(({ id = '' }) => attemptsOf(topics, 'prediction', id));
  const results = doomed.calls.map(
    ({ id = '' }) => (byId.get(id)?.results ?? []).filter(({ result }) => result.status === 'ok').length,
  );
  say(`${String(calls.length)} calls (${tally(calls)}), 99 % within ${counted(Math.round(quantile(served, 0.99)))} ms`);
  say(
    `${String(planted.length)} poisoned, v2 threw at ${String(thrown.length)}; then at ${String(doomed.calls.length)} for ever (${tally(doomed.calls)})`,
  );
  return [
    atLeast(11, 'messages that cannot be decoded, of five kinds', planted.length, KINDS.length),
    none(
      11,
      'each is put aside once by each group that it concerns, with its cause: not so',
      notPutAside(topics, planted),
      planted.length,
    ),
    atLeast(11, 'requests at which v2 throws', thrown.length, 1),
    none(11, 'each of them is put aside once, with its cause: not so', lost, thrown.length),
    none(11, 'nothing else is put aside', innocent),
    within(11, 'the longest wait of a good request for its result', longestStall(byId, good), { ms: LAG_MS, roomMs: ROOM_MS }),
    none(11, 'no client notices: calls without any answer', unanswered(calls), calls.length),
    equal(11, 'every group has read all of it', Number(read), 1),
    none(11, 'no process ended for it', fleet.unexpected()),
    none(
      12,
      `tried ${String(RETRY_DELAYS_MS.length + 1)} times, ${RETRY_DELAYS_MS.join(', ')} ms after each failure (+ ${String(ROOM_MS)} ms of room), then put aside: not so`,
      otherAttempts(doomedAttempts, ROOM_MS),
      DOOMED,
    ),
    equal(12, 'a redrive gives one result: requests with one', results.filter((n) => n === 1).length, DOOMED),
    equal(12, 'letters that were redriven', doomed.redriven, DOOMED),
    equal(12, 'a second redrive does nothing, and says so', doomed.repeated, DOOMED),
    equal(
      12,
      'requests that stay put aside: those that only asked whether v2 has heard',
      balance.totals.dead_lettered,
      accepted(byId).filter(({ id, dead }) => dead.length > 0 && !loaded.has(id) && !known.has(id)).length,
    ),
    ...nothingLost(byId, calls, balance),
  ];
}

export const poison: Drill = {
  name: 'poison',
  promises: [1, 11, 12],
  about:
    'One message in a hundred is no JSON, has another shape, an unknown type, no envelope or is oversized, and v2 throws at one request in a hundred; then v1 is gone and v2 throws at every request, is mended, and the dead letters are redriven.',
  form: 'distributed',
  needs: ['KAFKA_BROKERS', 'MONGO_URL'],
  limitS: { short: 300, long: 720 },
  run,
};
