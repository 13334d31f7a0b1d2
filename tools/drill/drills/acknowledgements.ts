/** Acknowledgements of the broker are lost and late under the whole system; then every record is delivered once more. */
import { BOOKED } from '@cohortlens/contracts';
import { atLeast, type Drill, type DrillContext, equal, type Finding, none } from '../drill.ts';
import { tally, unanswered } from '../check/calls.ts';
import { changed } from '../check/documents.ts';
import { nothingDoubled, nothingLost, oneDiffEach } from '../check/promises.ts';
import { accepted } from '../check/requests.ts';
import { Front } from '../load/front.ts';
import { startLoad } from '../load/load.ts';
import { mixed } from '../load/questions.ts';
import { open, repeated } from '../load/repeat.ts';
import { deliverAgain } from '../log/again.ts';
import { counting } from '../log/joined.ts';
import { caughtUp, compared, drain } from '../log/settle.ts';
import { Desk } from '../world/desk.ts';
import { Fleet } from '../world/fleet.ts';
import { named } from '../world/infrastructure.ts';
import { lossy } from '../world/lossy.ts';
import { pause } from '../world/waiting.ts';

/** Of so many produce requests of all processes, three meet a fault that holds its process up. */
const EVERY = { short: 120, long: 600 } as const;
/** Beyond the comparator's window, and for retries of what was lost. */
const COMPARED_MS = 90_000;
const SETTLE_MS = 60_000;
/** What is delivered once more may take so long, and beyond it no longer than it takes at the load's own rate. */
const AGAIN_MS = 90_000;
const usage = async (desk: Desk): Promise<number> =>
  Number((await desk.get<{ current_month_calls: number }>('/api/v2/usage')).current_month_calls);

async function run(context: DrillContext): Promise<readonly Finding[]> {
  const { perSecond, loadMs, long, signal, say, own } = context;
  const brokers = named('KAFKA_BROKERS');
  const proxies = await lossy(context, brokers, EVERY[long ? 'long' : 'short']);
  const fleet = await Fleet.start(context, { brokers, mongoUrl: named('MONGO_URL'), replicas: 1, env: proxies.env });
  const desk = await Desk.open(fleet.urls[0] ?? '');
  await desk.act('enable-shadow-mode');
  const front = new Front(fleet.urls, desk.token);
  own(() => front.close());

  const load = startLoad({ front, perSecond, question: (n) => mixed(n, n % 2 === 0 ? 'v1' : 'v2') });
  own(() => void load.stop());
  await pause(loadMs, signal);
  const calls = await load.stop();
  proxies.mend();
  const met = proxies.met();
  const again = await repeated(front, calls, signal);
  const balance = await desk.settled({ ms: SETTLE_MS, signal });
  await compared(fleet, { ms: COMPARED_MS, signal });
  const { byId, ledger, diffs } = await drain(fleet);
  const requests = accepted(byId);
  const written = requests.reduce((sum, joined) => sum + joined.requests.length + joined.results.length, 0);
  const known = requests.reduce((sum, { requests: asked, results }) => {
    const sides = new Set(results.map(({ side }) => side)).size;
    return sum + new Set(asked.map(({ headers }) => headers['ce_id'])).size + sides;
  }, 0);
  say(
    `${String(calls.length)} calls (${tally(calls)}); ${String(open(calls).length)} repeated; ${String(requests.length)} accepted`,
  );
  say(
    `produce requests: ${JSON.stringify(met)}; ${String(written - known)} of ${String(written)} records stand in the log twice`,
  );

  const used = await usage(desk);
  const twice = await deliverAgain(fleet, BOOKED);
  const services = ['ledger', 'comparator'];
  const patience = { ms: AGAIN_MS + (twice / perSecond) * 1_000, signal };
  const read = await caughtUp(fleet, services, BOOKED.slice(0, 2), patience);
  await desk.settled(patience);
  const after = await drain(fleet);
  const answers = (which: typeof byId): Map<string, unknown> =>
    new Map([...which.values()].map((joined) => [joined.id, counting(joined)?.result]));
  const [once, then] = [answers(byId), answers(after.byId)];
  const differs = [...once].filter(([id, result]) => JSON.stringify(then.get(id)) !== JSON.stringify(result)).map(([id]) => id);
  return [
    atLeast(
      3,
      'acknowledgements that were lost, with their requests or after them',
      met.lose + met.swallow + met.cut,
      long ? 60 : 6,
    ),
    atLeast(3, 'acknowledgements that were late', met.delay, 50),
    ...[...nothingLost(byId, [...calls, ...again], balance), ...oneDiffEach(byId), ...nothingDoubled(byId)].map((finding) => ({
      ...finding,
      promise: 3,
    })),
    none(3, 'no socket hangs: calls without any answer', unanswered(calls), calls.length),
    none(3, 'no process ended for it', fleet.unexpected()),
    atLeast(13, 'records that were delivered once more', twice, 3 * requests.length),
    equal(13, 'they were read by all who read them', Number(read), 1),
    none(13, 'the result of each request that counts is then as it was: changed', differs, once.size),
    none(13, "the ledger's documents are then as they were: changed", changed(ledger, after.ledger), ledger.length),
    none(13, "the comparator's diffs are then as they were: changed", changed(diffs, after.diffs), diffs.length),
    equal(13, 'calls that were counted for the tenant are then as many', await usage(desk), used),
  ];
}

export const acknowledgements: Drill = {
  name: 'acknowledgements',
  promises: [3, 13],
  about:
    'Between all services and the broker, produce requests and their acknowledgements are lost and delayed under load in shadow mode; then every request, result and outcome is delivered once more.',
  form: 'distributed',
  needs: ['KAFKA_BROKERS', 'MONGO_URL'],
  limitS: { short: 420, long: 1_800 },
  run,
};
