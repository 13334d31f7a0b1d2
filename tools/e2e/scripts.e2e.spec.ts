/** The runbook's scripts against the real v1: what they print when all is well, and that they fail when they should. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '../perf/rows.ts';
import { call, CUSTOMER, tokenOf } from './client.ts';
import { inParallel } from './load.ts';
import { ENDED } from './operator.ts';
import { realV1 } from './real-v1.ts';
import { Shell } from './shell.ts';
import { eventually, FORM, freePort, System } from './system.ts';
import { openWebhook, type Webhook } from './webhook.ts';

const SETTLE_MS = 30_000;
const HANDWRITTEN = { rules_prediction: 'handwritten-1', rules_segmentation: 'handwritten-1' };
const script = (name: string, ...options: string[]): string => `npm run --silent ${name} -- ${options.join(' ')}`;
const VALIDATE = script('validate:no-regression:local');
const DAILY = script('validate:daily', '--once');
const MONITOR = script('monitor:shadow', '--once');

let system: System;
let shell: Shell;
let token: string;
/** What was calibrated to the real v1: its segments have numbers of its own. */
let fitted: { readonly rules_prediction: string; readonly rules_segmentation: string };
let webhook: Webhook;
beforeAll(async () => {
  webhook = await openWebhook();
  system = await System.start(FORM, { LEGACY_V1_URL: realV1(), FAULTS: 'on', COMPARATOR_WINDOW_MS: '2000' });
  token = await tokenOf(system.url);
  shell = new Shell(system, { V1_URL: realV1(), COHORTLENS_TOKEN: token, NOTIFY_URL: webhook.url });
  await shell.json('npx cohortlens calibrate --probe --activate --yes --json');
  const { rules_prediction, rules_segmentation } = (await call(system.url, '/api/v2/admin/flags')).body['flags'] as typeof fitted;
  fitted = { rules_prediction, rules_segmentation };
});
afterEach(async () => {
  webhook.told.length = 0;
  await set({ ...fitted, v2_enabled: true });
  await faults({});
});
afterAll(async () => {
  webhook?.close();
  shell?.dispose();
  await system?.dispose();
});

const set = (body: object) => call(system.url, '/api/v2/admin/flags', { token, body });
const faults = (body: object) => call(system.url, '/__faults', { token, body });
/** Until v2 answers the customer with such a score: what it was told has reached it. */
const heard = (wanted: (score: number) => boolean) =>
  eventually(
    'v2 has heard of it',
    async () => {
      const { body } = await call(system.url, '/api/v2/predict-spending', { token, body: CUSTOMER });
      return wanted(Number(body['predicted_spending'])) || undefined;
    },
    SETTLE_MS,
  );

describe('validate:no-regression:local', () => {
  it("prints the runbook's four lines, and the skill, when v2 does as v1", async () => {
    const { exit, out } = await shell.type(VALIDATE);
    expect([exit, out]).toEqual([ENDED.ok, expect.any(String)]);
    const [ran, mean, max, segments] = out.split('\n');
    expect([ran, segments]).toEqual(['✅ Ran 50 predictions', '✅ All segments matched']);
    expect(mean).toMatch(/^✅ Mean delta: \d+\.\d+% {2,}\(< 5%\)$/);
    expect(max).toMatch(/^✅ Max delta: \d+\.\d+% {2,}\(< 10%\)$/);
    expect(out).toMatch(/\n✅ Skill \(R²\): (0\.9|1\.0)\d+/);
    const again = await shell.json(script('validate:no-regression:local', '--json'));
    expect(again).toMatchObject({ passed: true, gaps: [], rules: Object.values(fitted), unequal: [] });
  });

  it('fails with the rules that were written by hand, and names the worst customers', async () => {
    await set(HANDWRITTEN);
    const { exit, out } = await shell.type(VALIDATE);
    expect([exit, out]).toEqual([ENDED.failed, expect.stringContaining('❌ Max delta')]);
    expect(out).toContain('❌ All segments matched');
    expect(out).toMatch(/❌ Skill \(R²\): /);
    expect(out).toMatch(/Worst predictions\n +customer +v1 +v2 +delta\n( +\d+ +\d+\.\d +\d+\.\d +\d+\.\d%\n){5}/);
    expect(out).toMatch(/Unequal segments: \d+ of 50\n +customer +v1 +v2\n +\d+ +\d +\d\n/);
    expect(out).toContain('rules handwritten-1');
  });

  it('fails when there is nothing to compare with, and names who is away', async () => {
    const away = `http://127.0.0.1:${String(await freePort())}`;
    const v1 = await shell.type(`${VALIDATE} --v1 ${away}`);
    expect(v1).toMatchObject({ exit: ENDED.unreachable, out: '', err: expect.stringContaining(`v1: cannot reach ${away}`) });
    const v2 = await shell.type(`unset COHORTLENS_TOKEN; ${VALIDATE} --v2 ${away}`);
    expect(v2).toMatchObject({ exit: ENDED.unreachable, out: '', err: expect.stringContaining(`v2: cannot reach ${away}`) });
  });
});

describe('validate:daily', () => {
  it('passes when v2 does as v1, and tells nobody', async () => {
    expect(await shell.type(DAILY)).toMatchObject({ exit: ENDED.ok, out: expect.stringContaining('✅ All segments matched') });
    expect(webhook.told).toEqual([]);
  });

  it('fails when v2 is wrong, and tells the team', async () => {
    await faults({ wrong: 1 });
    await heard((score) => Math.abs(score - 50) > 25);
    const { exit, out } = await shell.type(DAILY);
    expect([exit, out]).toEqual([ENDED.failed, expect.stringContaining('❌ Mean delta')]);
    expect(out).toContain('❌ All segments matched');
    expect(webhook.told).toEqual([
      expect.stringMatching(/^CohortLens validate:daily failed at .*\n✅ Ran 50 predictions\n❌ Mean delta/),
    ]);
  });

  it('fails when v2 is stopped, and when it is not there at all', async () => {
    await set({ v2_enabled: false });
    const { exit, out } = await shell.type(DAILY);
    expect([exit, out]).toEqual([ENDED.unreachable, expect.stringMatching(/❌ .*v2 API is temporarily unavailable/)]);
    const away = `http://127.0.0.1:${String(await freePort())}`;
    const gone = await shell.type(`unset COHORTLENS_TOKEN; ${DAILY} --v2 ${away}`);
    expect(gone).toMatchObject({ exit: ENDED.unreachable, out: expect.stringContaining(`v2: cannot reach ${away}`) });
    expect(webhook.told).toHaveLength(2);
  });

  it('fails when v1 cannot be reached, and tells the team', async () => {
    const away = `http://127.0.0.1:${String(await freePort())}`;
    const gone = await shell.type(`${DAILY} --v1 ${away}`);
    expect(gone).toMatchObject({ exit: ENDED.unreachable, out: expect.stringContaining(`v1: cannot reach ${away}`) });
    expect(webhook.told).toEqual([expect.stringContaining(`v1: cannot reach ${away}`)]);
  });
});

describe('perf:baseline:local', () => {
  const PERF = script('perf:baseline:local', '--requests 20', '--connections 2');

  it("measures the runbook's six rows, and ends as they do", async () => {
    const { exit, out } = await shell.type(PERF);
    const lines = out.trim().split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual(rowsOf(20).map(({ name }) => name));
    for (const line of lines) expect(line).toMatch(/: +< \d+ms [✓✗] +p50 [\d.]+, p95 [\d.]+, p99 [\d.]+ ms \(20 requests\)$/);
    expect(exit).toBe(out.includes('✗') ? ENDED.failed : ENDED.ok);
  });

  it('fails when v2 is stopped, and says so', async () => {
    await set({ v2_enabled: false });
    const { exit, out, err } = await shell.type(PERF);
    expect([exit, out, err]).toEqual([ENDED.unreachable, '', expect.stringContaining('v2 API is temporarily unavailable')]);
  });
});

describe('signoff', () => {
  it('is not ready while v2 is stopped, and names each line that says so', async () => {
    await set({ v2_enabled: false });
    const report = { numPassedTests: 9, numFailedTests: 0, numRuntimeErrorTestSuites: 0, numPendingTests: 0 };
    const now = `{ ...${JSON.stringify(report)}, startTime: Date.now() }`;
    const make = `F=$(mktemp) && "$NODE" -p 'JSON.stringify(${now})' > "$F"`;
    const { exit, out } = await shell.type(`${make}; ${script('signoff', '--requests 5', '--tests-report "$F"')}`);
    expect([exit, out]).toEqual([ENDED.failed, expect.stringMatching(/✅ All tests passing +9 passed/)]);
    for (const name of ['No regressions < 5%', 'Performance', 'Flags']) expect(out).toContain(`❌ ${name}`);
    expect(out).toMatch(/✅ Ledger balanced[\s\S]*❌ Not ready: no regressions/);
  });
});

describe('monitor:shadow', () => {
  const askMany = (of: System, as: string) =>
    inParallel(
      Array.from({ length: 20 }, (_, n) => ({ ...CUSTOMER, age: 20 + n })),
      8,
      (body) => call(of.url, '/api/v1/predict-spending', { token: as, body }),
    );
  /** Until a look ends so. */
  const looks = (by: Shell, exit: number) =>
    eventually(
      `monitor:shadow ends with ${String(exit)}`,
      async () => {
        const looked = await by.type(MONITOR);
        return looked.exit === exit ? looked : Promise.reject(new Error(looked.out + looked.err));
      },
      SETTLE_MS,
    );

  it('has nothing to say of a v2 that was not asked', async () => {
    await call(system.url, '/api/v2/admin/enable-shadow-mode', { method: 'POST', token });
    expect(await shell.type(MONITOR)).toMatchObject({
      exit: ENDED.noEvidence,
      out: expect.stringContaining('nothing was judged'),
    });
    expect(webhook.told).toEqual([]);
  });

  it('is content when v2 does as v1', async () => {
    await askMany(system, token);
    expect((await looks(shell, ENDED.ok)).out).toMatch(/✅ Shadow mode is well: \d+ compared/);
  });

  it('raises the alarm when v2 is stopped', async () => {
    await set({ v2_enabled: false });
    const { out } = await looks(shell, ENDED.failed);
    expect(out).toMatch(/⚠️ Shadow mode is not well.*\n❌ v2 is stopped: v2_enabled is false/);
    expect(webhook.told.at(-1)).toContain('v2 is stopped');
  });

  it('raises the alarm when v2 fails, and when it is wrong', async () => {
    await faults({ error: 1 });
    await eventually(
      'v2 fails',
      async () => {
        await askMany(system, token);
        return (await shell.type(MONITOR)).out.includes('❌ prediction: v2 failed') || undefined;
      },
      SETTLE_MS,
    );
    await faults({ wrong: 1 });
    await eventually(
      'v2 is wrong',
      async () => {
        await askMany(system, token);
        return (
          /❌ prediction: v2 answered \d+ of \d+ requests otherwise than v1/.test((await shell.type(MONITOR)).out) || undefined
        );
      },
      SETTLE_MS,
    );
    expect((await shell.type(MONITOR)).exit).toBe(ENDED.failed);
  });

  it('raises the alarm when v1 cannot be reached: nothing is proved then', async () => {
    const away = `http://127.0.0.1:${String(await freePort())}`;
    const lost = await System.start(FORM, { LEGACY_V1_URL: away, COMPARATOR_WINDOW_MS: '2000' });
    const there = new Shell(lost);
    try {
      const mine = await tokenOf(lost.url);
      await call(lost.url, '/api/v2/admin/enable-shadow-mode', { method: 'POST', token: mine });
      const answers = await askMany(lost, mine);
      expect(new Set(answers.map((a) => a.status))).toEqual(new Set([502]));
      const { out } = await looks(there, ENDED.failed);
      expect(out).toMatch(/❌ prediction: v1 failed (\d+) of \1 requests: 100 %.*is v1 reachable\?/);
    } finally {
      there.dispose();
      await lost.dispose();
    }
  });

  it('fails when the system cannot be reached', async () => {
    const away = `http://127.0.0.1:${String(await freePort())}`;
    const gone = await shell.type(`unset COHORTLENS_TOKEN; ${MONITOR} --v2 ${away}`);
    expect(gone).toMatchObject({ exit: ENDED.unreachable, out: expect.stringContaining(`v2: cannot reach ${away}`) });
    expect(webhook.told).toEqual([expect.stringContaining(away)]);
  });
});
