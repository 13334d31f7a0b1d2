/** The whole system, each service its own process: asked over HTTP, seen on the bus and in the database, and at fault. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AdminHealth, LIMITS } from '@cohortlens/contracts';
import { eventually, type Harness, ofRequest, openHarness, type RunningSystem } from './index.ts';

const OPEN_MS = 400_000;
const SILENT_MS: number = LIMITS.instanceLeaseMs * 3;
const BODY = { age: 34, annual_income: 52_000, work_experience: 8, family_size: 3, profession: 'Engineer' };

describe('the harness with the whole system', () => {
  let harness: Harness;
  let system: RunningSystem;
  let token: string;
  beforeAll(async () => {
    harness = await openHarness({ env: { DEFAULT_AUTH_USER: 'operator', DEFAULT_USER_PASSWORD: 'of the harness' } });
    system = await harness.startSystem({ replicas: { prediction: 2 }, env: { FAULTS: 'on' } });
    token = await system.token();
  }, OPEN_MS);
  afterAll(() => harness?.dispose(), OPEN_MS);

  const ask = () => system.post<{ id?: string }>('/api/v2/predict-spending', BODY, token);
  const count = async () => (await harness.bus.messages('requests.prediction')).length;

  it('has every service, and two where two were asked for', () => {
    const names = system.replicas.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['flags-0', 'ingress-0', 'ledger-0', 'prediction-0', 'prediction-1']));
    expect(system.replicas.every(({ running }) => running)).toBe(true);
    expect(new URL(system.v1Url).port).not.toBe(new URL(system.url).port);
  });

  it('is drained when every request is at its end in the books', async () => {
    await ask();
    await harness.drain();
    const [request] = await harness.bus.messages('requests.prediction');
    const id = request?.attributes.requestid ?? '';
    expect((await harness.bus.message('results.prediction', ofRequest(id))).data).toMatchObject({ side: 'v2', status: 'ok' });
    expect(await harness.documents('ledger_entries')).toEqual([expect.objectContaining({ id })]);
  });

  it('takes the faults of v2 as an operator sets them', async () => {
    await harness.v2Faults({ error: 1 });
    expect((await harness.bus.message('faults.state')).data).toEqual({ error: 1 });
    await harness.v2Faults({});
  });

  it('answers while a replica is gone', async () => {
    const before = await count();
    await system.replica('prediction-1').stop();
    await ask();
    expect(await count()).toBe(before + 1);
    await harness.drain();
  });

  it('tells of a replica that was killed, and not of one that was stopped', async () => {
    await system.replica('recommendation-0').kill();
    const silent = async (): Promise<string[] | undefined> => {
      const health = (await (await fetch(`${system.url}/api/v2/admin/health`)).json()) as AdminHealth;
      return health.silent.length > 0 ? health.silent.map(({ instance }) => instance) : undefined;
    };
    expect(await eventually('a replica falls silent', silent, SILENT_MS)).toEqual(['recommendation-0']);
  });
});
