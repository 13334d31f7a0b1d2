/** Starting, draining and ending: what an operator's terminal and an orchestrator see. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CUSTOMER, call, tokenOf } from './client.ts';
import { eventually, FORMS, freePort, ROOT, System } from './system.ts';

let system: System | undefined;
afterEach(async () => {
  await system?.dispose();
  system = undefined;
});

describe.each(FORMS)('a process on %s', (transport) => {
  it.each(['SIGTERM', 'SIGINT'] as const)('answers what is in flight, then exits 0 on %s', async (signal) => {
    system = await System.start(transport, { V1_LATENCY_MS: '1500' });
    const { url, urls } = system;
    const token = await tokenOf(url);
    const asked = Array.from({ length: 20 }, () => call(url, '/api/v1/predict-spending', { token, body: CUSTOMER }));
    const answers = Promise.all(asked);
    answers.catch(() => undefined);
    const inFlight = async (): Promise<number> => {
      const texts = await Promise.all(urls.map(async (each) => (await call(each, '/metrics')).text));
      return texts.reduce((sum, text) => sum + Number(/in_flight\S* (\d+)/.exec(text)?.[1]), 0);
    };
    await eventually('all are in flight', async () => (await inFlight()) === 20 || undefined, 5_000);
    expect(await system.stop(signal)).toBe(0);
    expect((await answers).map((a) => a.status)).toEqual(asked.map(() => 200));
  });

  it('keeps flags, users and the ledger over a restart', async () => {
    system = await System.start(transport);
    const token = await tokenOf(system.url);
    const set = await call(system.url, '/api/v2/admin/flags', { token, body: { shadow_mode: true } });
    const answer = await call(system.url, '/api/v2/predict-spending', { token, body: CUSTOMER });
    expect(await system.stop()).toBe(0);
    await system.start();
    const flags = await call(system.url, '/api/v2/admin/flags');
    expect(flags.body).toMatchObject({ flags: { shadow_mode: true }, epoch: set.body['epoch'] });
    const kept = await call(system.url, `/api/v2/requests/${String(answer.headers.get('x-request-id'))}`, { token });
    expect(kept.body).toMatchObject({ state: 'answered', status: 201, answer: answer.body });
  });
});

describe('npm start', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('answers, then exits 0 when npm itself gets %s', async (signal) => {
    const ports = { PORT: String(await freePort()), V1_PORT: String(await freePort()) };
    const data = mkdtempSync(join(tmpdir(), 'cohortlens-npm-'));
    const npm = spawn('npm', ['start'], {
      cwd: ROOT,
      env: { ...process.env, ...ports, KAFKA_BROKERS: '', MONGO_URL: '', LEGACY_V1_URL: '', COHORTLENS_DATA: data },
      stdio: 'ignore',
    });
    const exit = once(npm, 'exit');
    try {
      await eventually(
        'it is ready',
        async () => (await call(`http://127.0.0.1:${ports.PORT}`, '/readyz')).status === 200 || undefined,
        60_000,
      );
      npm.kill(signal);
      expect((await exit)[0]).toBe(0);
    } finally {
      npm.kill('SIGKILL');
      rmSync(data, { recursive: true, force: true });
    }
  });
});

describe('a process that cannot run', () => {
  it('says which data folder is taken, and by what', async () => {
    system = await System.start('embedded');
    const second = await System.prepare('embedded', { COHORTLENS_DATA: system.data });
    await expect(second.start()).rejects.toThrow(/store\.db is in use by another process/);
    await second.dispose();
  });

  it('names the variable that is wrong', async () => {
    const wrong = await System.prepare('embedded', { V1_NOISE: 'loud' });
    await expect(wrong.start()).rejects.toThrow(/V1_NOISE must be a number from 0 to 1/);
    await wrong.dispose();
  });

  it.each([
    [{}, /JWT_SECRET/],
    [{ JWT_SECRET: 'x'.repeat(40) }, /DEFAULT_USER_PASSWORD/],
  ])('refuses production with a development default: %j', async (env, why) => {
    const unsafe = await System.prepare('embedded', { NODE_ENV: 'production', ...env });
    await expect(unsafe.start()).rejects.toThrow(why);
    await unsafe.dispose();
  });
});

describe('npm run start:dev', () => {
  it('starts, and starts anew when a source changes', async () => {
    const ports = { PORT: String(await freePort()), V1_PORT: String(await freePort()) };
    const data = mkdtempSync(join(tmpdir(), 'cohortlens-dev-'));
    const npm = spawn('npm', ['run', 'start:dev'], {
      cwd: ROOT,
      env: { ...process.env, ...ports, KAFKA_BROKERS: '', MONGO_URL: '', LEGACY_V1_URL: '', COHORTLENS_DATA: data },
      stdio: 'ignore',
    });
    const exit = once(npm, 'exit');
    const started = async (): Promise<string | undefined> => {
      const { services } = (await call(`http://127.0.0.1:${ports.PORT}`, '/api/v2/admin/health')).body as {
        services?: { service: string; instances: { started_at: string }[] }[];
      };
      return services?.find(({ service }) => service === 'ingress')?.instances[0]?.started_at;
    };
    try {
      const first = await eventually('it is ready', started, 120_000);
      const now = new Date();
      utimesSync(join(ROOT, 'services', 'standalone', 'src', 'main.ts'), now, now);
      await eventually('it runs anew', async () => ((await started()) === first ? undefined : started()), 120_000);
      npm.kill('SIGTERM');
      expect((await exit)[0]).toBe(0);
    } finally {
      npm.kill('SIGKILL');
      rmSync(data, { recursive: true, force: true });
    }
  });
});
