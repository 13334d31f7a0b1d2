/** What the operator's tool says when something is wrong: dead letters, a v2 that fails, secrets that differ, nobody there. */
import { join } from 'node:path';
import { openEmbedded } from '@cohortlens/bus';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, CUSTOMER, tokenOf } from './client.ts';
import { ENDED, Operator } from './operator.ts';
import { eventually, freePort, System } from './system.ts';

const SETTLE_MS = 20_000;

/** Writes a record that nobody can read to the requests, while the system is down. */
async function poison(system: System): Promise<void> {
  await system.stop();
  const log = openEmbedded({ file: join(system.data, 'log.db'), sweepMs: 0 });
  const headers = {
    ce_specversion: '1.0',
    ce_id: 'poison',
    ce_source: '/test',
    ce_type: 'cohortlens.request.prediction',
    ce_requestid: 'poison-1',
  };
  const value = Buffer.from('not JSON at all');
  await log.append([
    { topic: 'cohortlens.requests.prediction', partition: 0, key: 'k', headers: { ...headers, ce_shadow: 'v2' }, value },
  ]);
  await log.close();
  await system.start();
}

describe('a system with dead letters', () => {
  let system: System;
  let operator: Operator;
  beforeAll(async () => {
    system = await System.start('embedded');
    operator = new Operator({ COHORTLENS_URL: system.url, V1_URL: system.v1Url });
  });
  afterAll(async () => {
    operator.dispose();
    await system.dispose();
  });

  it('dlq list, show and redrive: what a service put aside, and its way back to that service alone', async () => {
    expect((await operator.run('dlq list')).out).toBe('no dead letters\n');
    await poison(system);
    const letters = async () => (await operator.json('dlq list'))['items'] as { id: string; group: string; redriven: unknown }[];
    const before = await eventually(
      'they are put aside',
      async () => ((await letters()).length >= 2 ? letters() : undefined),
      SETTLE_MS,
    );
    const mine = before.find((l) => l.group === 'ledger');
    if (mine === undefined) throw new Error('the ledger has put nothing aside');
    const shown = await operator.run(`dlq show ${mine.id}`);
    expect(shown).toMatchObject({ exit: ENDED.ok, out: expect.stringMatching(/cause\s+undecodable[\s\S]*not JSON at all/) });
    const redriven = await operator.run(`dlq redrive ${mine.id} --reason=drill`);
    expect(redriven).toMatchObject({ exit: ENDED.ok, out: `${mine.id}  redriven to ledger\n` });
    expect((await operator.run(`dlq redrive ${mine.id}`)).out).toMatch(/was redriven already, .* by admin/);
    const after = await eventually(
      'it has come back',
      async () => ((await letters()).length > before.length ? letters() : undefined),
      SETTLE_MS,
    );
    expect(after.map((l) => l.group).sort()).toEqual([...before.map((l) => l.group), 'ledger'].sort());
    expect((await operator.run('dlq show requests.prediction~ledger~0~999')).exit).toBe(ENDED.failed);
  });

  it('doctor: a line for each check; a warning does not fail', async () => {
    const { exit, out } = await operator.run('doctor');
    expect(exit).toBe(ENDED.ok);
    for (const line of ['reachable', 'ready', 'bus and store', 'epochs', 'versions', 'clock', 'JWT secret', 'ledger'])
      expect(out).toContain(`✅ ${line}:`);
    expect(out).toMatch(/dead letters: \d+ not redriven\n.*dlq list/);
  });

  it('names the URL that could not be reached, in both forms', async () => {
    const url = `http://127.0.0.1:${String(await freePort())}`;
    for (const command of ['status', 'token', 'rollback', 'dlq list', 'doctor', 'watch --count 1']) {
      const { exit, out, err } = await operator.run(`${command} --url ${url}`);
      expect([command, exit, out + err]).toEqual([command, ENDED.unreachable, expect.stringContaining(`cannot reach ${url}`)]);
    }
    const lost = new Operator({ COHORTLENS_URL: url, V1_URL: url });
    const calibration = await lost.run('calibrate --no-publish');
    lost.dispose();
    expect([calibration.exit, calibration.err]).toEqual([
      ENDED.unreachable,
      expect.stringContaining(`cannot reach v1 at ${url}`),
    ]);
    const { err } = await operator.run(`status --url ${url} --json`);
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'unreachable', exit: 3 } });
  });
});

describe('when something is wrong', () => {
  const started: System[] = [];
  let operator: Operator | undefined;
  afterAll(async () => {
    operator?.dispose();
    await Promise.all(started.map((s) => s.dispose()));
  });

  it('error-rate tells that v2 fails although no client sees it, and doctor that the secrets differ', async () => {
    const broken = { FEATURE_FLAG_RULES_PREDICTION: 'nothing', FEATURE_FLAG_V2_PRIMARY: 'true', REQUEST_DEADLINE_MS: '2000' };
    const system = await System.start('embedded', broken);
    const other = await System.start('embedded', { JWT_SECRET: 'another-secret-of-at-least-32-characters' });
    started.push(system, other);
    operator = new Operator({ COHORTLENS_URL: system.url });
    const token = await tokenOf(system.url);
    const asked = Array.from({ length: 4 }, () => call(system.url, '/api/v1/predict-spending', { token, body: CUSTOMER }));
    expect((await Promise.all(asked)).map((a) => a.status)).toEqual([200, 200, 200, 200]);
    const rate = operator;
    const failing = await eventually(
      'all are counted',
      async () => {
        const ended = await rate.run('error-rate --above 1');
        return ended.exit === ENDED.noEvidence ? undefined : ended;
      },
      SETTLE_MS,
    );
    expect(failing).toMatchObject({ exit: ENDED.failed, out: '100\n' });
    expect(await operator.run('error-rate --of clients --above 1')).toMatchObject({ exit: ENDED.ok, out: '0\n' });
    const doctor = await operator.run(`doctor --v1-url ${other.v1Url}`);
    expect(doctor).toMatchObject({ exit: ENDED.failed, out: expect.stringMatching(/❌ JWT secret: .*\n.*same JWT_SECRET/) });
  });
});
