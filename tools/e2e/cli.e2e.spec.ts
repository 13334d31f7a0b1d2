/** The commands of the operator's tool, as a process against a running system: what it prints, in both forms, and how it ends. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, CUSTOMER, tokenOf } from './client.ts';
import { ENDED, Operator } from './operator.ts';
import { eventually, FORM, System } from './system.ts';

const SETTLE_MS = 20_000;

describe('the command line', () => {
  let system: System;
  let operator: Operator;
  const files = mkdtempSync(join(tmpdir(), 'cohortlens-export-'));
  beforeAll(async () => {
    system = await System.start(FORM);
    operator = new Operator({ COHORTLENS_URL: system.url });
  });
  afterAll(async () => {
    operator?.dispose();
    rmSync(files, { recursive: true });
    await system?.dispose();
  });
  const ask = async (path: string, times: number): Promise<void> => {
    const token = await tokenOf(system.url);
    for (let i = 0; i < times; i++) await call(system.url, path, { token, body: { ...CUSTOMER, age: 20 + i } });
  };

  it('says how it is used, and exits 2 when it is used otherwise', async () => {
    expect(await operator.run('--help')).toMatchObject({ exit: ENDED.ok, out: expect.stringContaining('rollback') });
    expect(await operator.run('')).toMatchObject({ exit: ENDED.usage, out: '' });
    for (const wrong of [
      'statu',
      'dlq show',
      'status --windw 5m',
      'watch --interval soon',
      'status --via pigeon',
      'flags set x',
    ]) {
      const { exit, out, err } = await operator.run(wrong);
      expect({ wrong, exit, out }).toEqual({ wrong, exit: ENDED.usage, out: '' });
      expect(err).not.toBe('');
    }
  });

  it('token: prints the bare token alone, the same while it is good', async () => {
    const { exit, out } = await operator.run('token');
    expect(exit).toBe(ENDED.ok);
    expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect((await call(system.url, '/api/v2/admin/users', { token: out.trim() })).status).toBe(200);
    expect(await operator.json('token')).toMatchObject({ access_token: out.trim(), token_type: 'bearer' });
    const wrong = await operator.run('token', { env: { COHORTLENS_PASSWORD: 'wrong' } });
    expect(wrong).toMatchObject({ exit: ENDED.denied, out: '', err: expect.stringContaining('Incorrect username or password') });
    const production = await operator.run('token', { env: { NODE_ENV: 'production' } });
    expect(production).toMatchObject({ exit: ENDED.denied, err: expect.stringContaining('COHORTLENS_PASSWORD') });
  });

  it('error-rate and p95-latency: bare numbers; without traffic they say that there is nothing to judge by', async () => {
    for (const command of ['error-rate', 'p95-latency'])
      expect(await operator.run(command)).toMatchObject({
        exit: ENDED.noEvidence,
        out: '0\n',
        err: expect.stringContaining('nothing to judge'),
      });
    await ask('/api/v2/predict-spending', 20);
    const counted = async () =>
      (await operator.json('error-rate').catch(() => undefined)) as { report: { totals: { requests: number } } } | undefined;
    await eventually(
      'all are counted',
      async () => ((await counted())?.report.totals.requests === 20 ? true : undefined),
      SETTLE_MS,
    );
    expect(await operator.run('error-rate --window 60m --above 1')).toMatchObject({ exit: ENDED.ok, out: '0\n' });
    const p95 = await operator.run('p95-latency');
    expect(p95.exit).toBe(ENDED.ok);
    expect(p95.out).toMatch(/^[1-9]\d*\n$/);
    expect((await operator.run('p95-latency --above 0')).exit).toBe(ENDED.failed);
    expect(await operator.run('error-rate --window 2h')).toMatchObject({
      exit: ENDED.usage,
      err: expect.stringContaining('60m'),
    });
  });

  it('flags get and set: all, one, several at once, and never behind the back of another', async () => {
    expect(await operator.run('flags get')).toMatchObject({ exit: ENDED.ok, out: expect.stringMatching(/phase\s+PHASE_1_BETA/) });
    expect(await operator.run('flags get v2_enabled')).toMatchObject({ exit: ENDED.ok, out: 'true\n' });
    expect((await operator.run('flags get v3_enabled')).exit).toBe(ENDED.usage);
    const before = (await operator.json('flags get'))['epoch'];
    const set = await operator.run('flags set control_percent=25 migration_logging=on --reason=trial --wait-all');
    expect(set).toMatchObject({ exit: ENDED.ok, out: expect.stringMatching(/^Set, epoch .* applied by all/) });
    expect(await operator.json('flags get')).toMatchObject({ flags: { control_percent: 25, migration_logging: true } });
    const late = await operator.run(`flags set control_percent=30 --expect-epoch ${String(before)}`);
    expect(late).toMatchObject({ exit: ENDED.failed, err: expect.stringContaining('Concurrent change') });
    const wrong = await operator.run('flags set control_percent=101');
    expect(wrong).toMatchObject({ exit: ENDED.usage, err: expect.stringContaining('0 to 100') });
    expect((await operator.run('flags set v2_primary=true')).exit).toBe(ENDED.usage);
    expect((await operator.run('flags set control_percent=10')).exit).toBe(ENDED.ok);
  });

  it('status and watch: where it stands, who runs, how the traffic fares', async () => {
    const { exit, out } = await operator.run('status');
    expect(exit).toBe(ENDED.ok);
    for (const shown of [/PHASE_1_BETA/, /ledger-0/, /(embedded|kafka), connected/, /prediction\s+v2\s+20\s+0 \(0 %\)/])
      expect(out).toMatch(shown);
    expect(await operator.json('status')).toMatchObject({
      flags: { flags: {} },
      health: { services: expect.any(Array) },
      traffic: { window: 5 },
    });
    const looks = await operator.run('watch --count 2 --interval 1s');
    expect(looks.exit).toBe(ENDED.ok);
    expect(looks.out.trim().split('\n')).toEqual([
      expect.stringContaining('20 requests'),
      expect.stringContaining('PHASE_1_BETA'),
    ]);
  });

  it('watch ends well with Ctrl-C', async () => {
    const child = operator.start('watch --interval 10m');
    if (child.stdout === null) throw new Error('no stdout');
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  it('shadow on and report: nothing compared is no proof, then what was compared', async () => {
    expect(await operator.run('shadow on')).toMatchObject({
      exit: ENDED.ok,
      out: expect.stringContaining('Shadow mode enabled'),
    });
    expect((await operator.run('shadow report')).exit).toBe(ENDED.noEvidence);
    await ask('/api/v1/predict-spending', 12);
    const clean = await eventually(
      'all are compared',
      async () => {
        const report = await operator.run('shadow report --json');
        return (JSON.parse(report.out) as { totals: { compared: number } }).totals.compared === 12 ? report : undefined;
      },
      SETTLE_MS,
    );
    expect([clean.exit, JSON.parse(clean.out)]).toMatchObject([ENDED.ok, { verdict: 'clean', error_rate: 0, mismatch_rate: 0 }]);
    expect(await operator.run('shadow report --since 7d')).toMatchObject({
      exit: ENDED.ok,
      out: expect.stringContaining('✅ clean'),
    });
  });

  it('diffs query and export: rows, pages, CSV and NDJSON', async () => {
    expect(await operator.run('diffs query --limit 3')).toMatchObject({
      exit: ENDED.ok,
      out: expect.stringMatching(/VERDICT[\s\S]*match/),
    });
    expect((await operator.json('diffs query --verdict match --from 1h'))['items']).toHaveLength(12);
    expect((await operator.run('diffs query --verdict mismatch')).out).toBe('no comparison fits\n');
    const bad = await operator.run('diffs query --verdict wrong');
    expect(bad).toMatchObject({ exit: ENDED.failed, err: expect.stringContaining('verdict must be one of') });
    const lines = (await operator.run('diffs export')).out.trim().split('\n');
    expect(lines.map((l) => (JSON.parse(l) as { capability: string }).capability)).toEqual(
      Array.from({ length: 12 }, () => 'prediction'),
    );
    const file = join(files, 'diffs.csv');
    expect(await operator.run(`diffs export --format csv --out ${file}`)).toMatchObject({
      exit: ENDED.ok,
      out: '',
      err: expect.stringContaining('12 comparisons'),
    });
    const rows = readFileSync(file, 'utf8').trim().split('\n');
    expect(rows).toHaveLength(13);
    expect(rows[0]).toMatch(/^diff_id,revision,.*,verdict,.*,candidate_predicted_spending,/);
    expect((await operator.run('diffs export --out /nowhere/x')).exit).toBe(ENDED.failed);
  });

  it('diffs tail: what is compared from now on', async () => {
    const child = operator.start('diffs tail --interval 1s --count 1 --json');
    let out = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
    const exit = once(child, 'exit');
    await eventually('one is seen', async () => (await ask('/api/v1/predict-spending', 1), out !== '' || undefined), SETTLE_MS);
    expect((await exit)[0]).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ capability: 'prediction', verdict: 'match' });
  });

  it('migrate and deprecate ask first, and refuse where nobody can answer; rollback never asks', async () => {
    for (const command of ['migrate', 'deprecate'])
      expect(await operator.run(command)).toMatchObject({ exit: ENDED.usage, err: expect.stringContaining('--yes') });
    expect(await operator.run('migrate --yes --reason=drill')).toMatchObject({
      exit: ENDED.ok,
      out: expect.stringMatching(/^Migrated to v2 primary\nPHASE_3/),
    });
    expect(await operator.json('deprecate --yes --wait-all')).toMatchObject({
      message: 'v1 marked as deprecated',
      waited: { complete: true },
    });
    expect((await call(system.url, '/api/v1/health')).status).toBe(410);
    expect(await operator.run('rollback')).toMatchObject({
      exit: ENDED.ok,
      out: expect.stringMatching(/^Rollback to v1 completed\n.*rolled back/),
    });
    expect(await operator.json('flags get')).toMatchObject({ flags: { v2_fallback: true, v1_deprecated: false } });
  });

  it('rules list and activate: what was published, and no other', async () => {
    expect(await operator.run('rules list')).toMatchObject({
      exit: ENDED.ok,
      out: expect.stringMatching(/prediction\s+fitted-1\s+yes/),
    });
    expect(await operator.json('rules activate prediction fitted-1')).toMatchObject({ flags: { rules_prediction: 'fitted-1' } });
    expect(await operator.run('rules activate prediction nope --yes')).toMatchObject({
      exit: ENDED.failed,
      err: expect.stringContaining('fitted-1'),
    });
    expect((await operator.run('rules activate weather fitted-1 --yes')).exit).toBe(ENDED.usage);
  });

  it('ledger: balanced, or it fails', async () => {
    expect(await operator.run('ledger')).toMatchObject({ exit: ENDED.ok, out: expect.stringContaining('✅ balanced') });
    expect(await operator.json('ledger')).toMatchObject({ balanced: true, orphans: 0 });
  });

  it('users add and list; a user without the role is told so', async () => {
    const added = await operator.run('users add ana --role client --tenant shop', { input: 'a long password\n' });
    expect(added).toMatchObject({ exit: ENDED.ok, out: expect.stringMatching(/ana\s+shop\s+client/) });
    expect(await operator.json('users list')).toMatchObject({ items: [{ username: 'admin' }, { username: 'ana' }] });
    const env = { COHORTLENS_USER: 'ana', COHORTLENS_PASSWORD: 'a long password' };
    expect(await operator.run('users list', { env })).toMatchObject({
      exit: ENDED.denied,
      err: expect.stringContaining('role admin'),
    });
    const short = await operator.run('users add bob', { input: 'short' });
    expect(short).toMatchObject({ exit: ENDED.failed, err: expect.stringContaining('password must have at least 8 characters') });
  });
});
