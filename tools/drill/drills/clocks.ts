/** The wall clocks of the replicas are ten minutes fast and slow; v2 is wrong, fails, says nothing and is late: the pairs are those of the log. */
import { atLeast, type Drill, type DrillContext, equal, type Finding, none } from '../drill.ts';
import { tally, unanswered } from '../check/calls.ts';
import { otherPairs, pairsBy, type Windows } from '../check/pairs.ts';
import { nothingDoubled, nothingLost } from '../check/promises.ts';
import { accepted } from '../check/requests.ts';
import { Front } from '../load/front.ts';
import { startLoad } from '../load/load.ts';
import { CORE, prediction } from '../load/questions.ts';
import { repeated } from '../load/repeat.ts';
import { caughtUp, compared, drain } from '../log/settle.ts';
import { Desk } from '../world/desk.ts';
import { Fleet } from '../world/fleet.ts';
import { named } from '../world/infrastructure.ts';
import { skewedClocks } from '../world/preload.ts';
import { pause } from '../world/waiting.ts';

const SKEW_MS = 10 * 60_000;
const WINDOW_MS = 3_500;
/** Later than the window and than half of a request's deadline, at which v1 is asked in v2's place. */
const LATE_MS = 7_500;
/** A sweep comes every second, waits until the log is read, and a message may take a while on its way. */
const SLACK_MS = 3_000;
const SHARES = { wrong: 0.2, error: 0.2, missing: 0.2 } as const;
const SETTLE_MS = 45_000;
const COMPARED_MS = 45_000;

/** The first of each service is fast, the second slow; of prediction the other way round. */
const SKEWS = Object.fromEntries(
  CORE.flatMap((service) =>
    [0, 1].map((index) => [`${service}-${String(index)}`, (index === 0) === (service !== 'prediction') ? SKEW_MS : -SKEW_MS]),
  ),
);

async function run(context: DrillContext): Promise<readonly Finding[]> {
  const { perSecond, loadMs, long, signal, say, own } = context;
  const fleet = await Fleet.start(context, {
    brokers: named('KAFKA_BROKERS'),
    mongoUrl: named('MONGO_URL'),
    services: CORE,
    env: { ...skewedClocks(SKEWS), FAULTS: 'on', COMPARATOR_WINDOW_MS: String(WINDOW_MS) },
  });
  const desk = await Desk.open(fleet.urls[0] ?? '');
  const { waited } = (await desk.post('/api/v2/admin/enable-shadow-mode?wait=all')).body as {
    waited?: { readonly applied: readonly string[] };
  };
  const front = new Front(fleet.urls, desk.token);
  own(() => front.close());
  const calls = [];
  // Late answers hold a v2 replica for seconds each, so they are fewer.
  for (const [faults, share] of [
    [SHARES, 1],
    [{ latency_ms: LATE_MS }, long ? 0.2 : 0.3],
  ] as const) {
    const told = await desk.post('/__faults', faults);
    if (told.status !== 201) throw new Error(`the faults were refused: ${told.text}`);
    const load = startLoad({ front, perSecond: perSecond * share, question: (n) => prediction(n, n % 2 === 0 ? 'v1' : 'v2') });
    own(() => void load.stop());
    await pause(long ? loadMs / 2 : 6_000, signal);
    calls.push(...(await load.stop()));
    await pause(LATE_MS, signal);
  }
  await desk.post('/__faults', {});
  const again = await repeated(front, calls, signal);
  const balance = await desk.settled({ ms: SETTLE_MS, signal });
  await compared(fleet, { ms: COMPARED_MS, signal });
  const read = await caughtUp(fleet, ['comparator'], ['requests.prediction', 'results.prediction'], { ms: SETTLE_MS, signal });
  await pause(WINDOW_MS + SLACK_MS, signal);
  const { byId } = await drain(fleet);
  const windows: Windows = { windowMs: WINDOW_MS, slackMs: SLACK_MS };
  const counts = pairsBy(byId, windows);
  const others = otherPairs(byId, windows);
  const pairs = Object.values(counts).reduce((sum, n) => sum + n, 0);
  say(
    `${String(calls.length)} calls (${tally(calls)}); ${String(accepted(byId).length)} accepted; pairs: ${JSON.stringify(counts)}`,
  );
  return [
    equal(
      15,
      'replicas that count as live where others judge by their own clocks',
      new Set(waited?.applied).size,
      fleet.replicas.length,
    ),
    atLeast(15, 'pairs of which both sides came in the window', counts['in time'], 50),
    atLeast(15, 'pairs of which one side came after the window', counts.late, 20),
    atLeast(15, 'pairs of which one side never came', counts.never, 20),
    equal(15, 'the comparator has read all of it', Number(read), 1),
    none(15, 'the pairs are those that the log makes: other ones', others, pairs),
    none(
      14,
      'a pair is `missing` at its window, and has a revision when its late side comes: other ones',
      others,
      counts.late + counts.never,
    ),
    none(15, 'no socket hangs: calls without any answer', unanswered(calls), calls.length),
    none(15, 'no process ended for it', fleet.unexpected()),
    ...nothingLost(byId, [...calls, ...again], balance),
    ...nothingDoubled(byId),
  ];
}

export const clocks: Drill = {
  name: 'clocks',
  promises: [1, 13, 14, 15],
  about:
    'Two replicas of each service whose wall clocks are ten minutes fast and ten minutes slow, in shadow mode, while v2 is wrong, fails, says nothing and is late.',
  form: 'distributed',
  needs: ['KAFKA_BROKERS', 'MONGO_URL'],
  limitS: { short: 420, long: 900 },
  run,
};
