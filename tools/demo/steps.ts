/** The story as a table: what is done, what is looked at, and what must be seen of it. */
import { balance, flags } from './evidence.ts';
import { anew, between, clients, shadowed, unhurt, withFailures } from './looks.ts';
import { type Step, step } from './step.ts';
import { act, command, post, type World } from './world.ts';

const WITHIN_MS = 30_000;
/** The runbook's limit for a prediction, in milliseconds. */
const P95_MS = 500;
const HANDWRITTEN = 'handwritten-1';
/** The share of requests that v2 fails while it is broken. */
const FAULT = 0.3;

export const STEPS: readonly Step<World>[] = [
  step({
    name: 'Phase 1, beta',
    tells: 'Clients ask about real customers: predictions, segments, recommendations. v1 answers the old path, v2 its own.',
    act: async (world: World) => {
      await anew(world);
      world.crowd.start();
    },
    look: clients,
    must: (f) => ({
      ...unhurt(f),
      'v1 answered /api/v1, v2 answered /api/v2': f.v1_by_v2 + f.v2_by_v1 === 0 && f.v1_by_v1 > 0 && f.v2_by_v2 > 0,
    }),
    withinMs: WITHIN_MS,
  }),
  step({
    name: 'Phase 2, shadow mode, with rules written by hand',
    tells: 'v1 answers; v2 handles the same requests, compared and never returned. Its rules were never calibrated.',
    act: (world: World) =>
      between(world, async () => {
        await post(world, '/api/v2/admin/flags', { rules_prediction: HANDWRITTEN, rules_segmentation: HANDWRITTEN });
        await act(world, 'enable-shadow-mode');
      }),
    look: shadowed,
    must: (f) => ({
      'at least 100 comparisons, of all three capabilities': f.compared >= 100 && f.capabilities === 3,
      'predictions and segments mismatch, the worst are named':
        f.mismatching === 'prediction and segmentation' && f.worst.length > 1,
      'clients saw no failure': f.failed === 0,
    }),
    withinMs: WITHIN_MS,
  }),
  step({
    name: 'Calibrate',
    tells:
      'v1 is asked about its customers, rules are fitted to its answers, judged on customers that the fit did not see, and activated.',
    act: async (world: World) => {
      world.calibration = await command(world, 'calibrate', '--activate', '--yes', '--probe');
    },
    look: async (world: World) => {
      const { rules_prediction, rules_segmentation } = (await flags(world)).flags;
      return { verdict: String(world.calibration['verdict']), rules_prediction, rules_segmentation };
    },
    must: (f) => ({
      'it passes on customers that it did not see': f.verdict === 'pass',
      'new versions of both are active': f.rules_prediction !== HANDWRITTEN && f.rules_segmentation !== HANDWRITTEN,
    }),
    withinMs: WITHIN_MS,
  }),
  step({
    name: 'Shadow mode again, calibrated',
    tells: 'The same customers, the same comparison.',
    act: (world: World) => between(world, () => act(world, 'enable-shadow-mode')),
    look: shadowed,
    must: (f) => ({
      'at least 150 comparisons, of all three capabilities': f.compared >= 150 && f.capabilities === 3,
      'no mismatch, no failure of v2': f.mismatches === 0 && f.v2_failures === 0,
      'clients saw no failure': f.failed === 0,
    }),
    withinMs: WITHIN_MS,
  }),
  step({
    name: 'Phase 3, cutover',
    tells: 'v2 answers clients on both paths, in the shape of each. v1 is still asked on 10 %, to compare.',
    act: async (world: World) => {
      await act(world, 'migrate-to-v2');
      await anew(world);
    },
    look: clients,
    must: (f) => ({
      ...unhurt(f),
      'v2 answered all of it, on both paths': f.v1_by_v1 + f.v2_by_v1 === 0,
      [`p95 below ${String(P95_MS)} ms`]: f.p95_ms !== null && f.p95_ms < P95_MS,
    }),
    withinMs: WITHIN_MS,
  }),
  step({
    name: 'A fault in v2',
    tells: `v2 now fails ${String(FAULT * 100)} % of its requests. Failover asks v1 in its place, before a client notices.`,
    act: async (world: World) => {
      await post(world, '/__faults', { error: FAULT });
      await anew(world);
    },
    look: withFailures,
    must: (f) => ({
      ...unhurt(f),
      'at least 20 failures of v2, all counted': f.v2_failures >= 20,
      'v1 answered in their place': f.v1_by_v1 + f.v2_by_v1 >= 20,
    }),
    withinMs: WITHIN_MS,
  }),
  step({
    name: 'Rollback',
    tells: 'One command, no question: v1 answers both paths again. v2 is as broken as before.',
    act: async (world: World) => {
      await act(world, 'rollback-to-v1');
      await between(world, () => Promise.resolve());
    },
    look: withFailures,
    must: (f) => ({
      ...unhurt(f),
      'v1 answered all of it, on both paths': f.v1_by_v2 + f.v2_by_v2 === 0,
      'v2 fails nobody any more': f.v2_failures === 0,
    }),
    withinMs: WITHIN_MS,
  }),
  step({
    name: 'Mended, and cut over again',
    tells: 'The fault is gone; v2 takes over once more.',
    act: (world: World) =>
      between(world, async () => {
        await post(world, '/__faults');
        await act(world, 'migrate-to-v2');
      }),
    look: withFailures,
    must: (f) => ({
      ...unhurt(f),
      'v2 answered all of it, on both paths': f.v1_by_v1 + f.v2_by_v1 === 0,
      'v2 failed none': f.v2_failures === 0,
    }),
    withinMs: WITHIN_MS,
  }),
  step({
    name: 'Phase 4, deprecation',
    tells: 'The old path is closed, with a pointer to the new one.',
    act: async (world: World) => {
      await act(world, 'complete-v1-deprecation');
      await anew(world);
    },
    look: async (world: World) => {
      const old = await fetch(`${world.url}/api/v1/health`);
      return { ...(await clients(world)), status: old.status, link: old.headers.get('link'), sunset: old.headers.get('sunset') };
    },
    must: (f) => ({
      '/api/v1 answers 410 Gone, with Link and Sunset': f.gone >= 40 && f.status === 410 && f.link !== null && f.sunset !== null,
      'v2 goes on answering /api/v2': f.v2_by_v2 >= 20 && f.v2_by_v1 === 0,
      'nothing else failed': f.failed === 0,
    }),
    withinMs: WITHIN_MS,
  }),
  step({
    name: 'The ledger',
    tells: 'Clients have gone. Every request that was ever accepted is accounted for.',
    act: (world: World) => world.crowd.pause(),
    look: async (world: World) => {
      const { balanced, totals } = await balance(world);
      const { accepted, in_flight, dead_lettered } = totals;
      const { answered, failed } = world.crowd.total();
      return { balanced, accepted, in_flight, dead_lettered, clients_answered: answered, clients_failed: failed };
    },
    must: (f) => ({
      'balanced, nothing in flight, nothing put aside': f.balanced && f.in_flight === 0 && f.dead_lettered === 0,
      'as many accepted as clients have answers': f.accepted === f.clients_answered && f.clients_failed === 0,
    }),
    withinMs: WITHIN_MS,
  }),
];
