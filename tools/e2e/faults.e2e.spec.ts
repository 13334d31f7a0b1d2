/** A v2 that fails in shadow mode, in every way that it can: each fault is one diff with the right verdict, and no client notices. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, call, CUSTOMER, tokenOf } from './client.ts';
import { inParallel } from './load.ts';
import { eventually, FORM, System } from './system.ts';

interface Diff {
  readonly diff_id: string;
  readonly request_id: string;
  readonly revision: number;
  readonly verdict: string;
  readonly candidate: { readonly status: string; readonly duration_ms: number | null; readonly error: string | null };
  readonly signed_delta: number | null;
}

const WINDOW_MS = 2_000;
const LATE_MS = 4_000;
const COMPARED_MS = 30_000;
const MANY = 20;

describe('faults of v2 in shadow mode', () => {
  let system: System;
  let token: string;
  beforeAll(async () => {
    system = await System.start(FORM, { FAULTS: 'on', COMPARATOR_WINDOW_MS: String(WINDOW_MS) });
    token = await tokenOf(system.url);
    await call(system.url, '/api/v2/admin/enable-shadow-mode', { method: 'POST', token });
  });
  afterEach(() => faults({}));
  afterAll(() => system?.dispose());

  const faults = (body: object) => call(system.url, '/__faults', { token, body });
  const askMany = (): Promise<Answer[]> =>
    inParallel(
      Array.from({ length: MANY }, (_, n) => ({ ...CUSTOMER, age: 20 + n })),
      8,
      (body) => call(system.url, '/api/v1/predict-spending', { token, body }),
    );
  const diffsOf = async (answers: readonly Answer[]): Promise<Diff[]> => {
    const { body } = await call(system.url, '/api/v2/admin/diffs?limit=1000', { token });
    const ids = new Set(answers.map((answer) => answer.headers.get('x-request-id')));
    return (body['items'] as Diff[]).filter((diff) => ids.has(diff.request_id));
  };
  /** One diff for each request, as soon as all are as `settled` says. */
  const compared = (answers: readonly Answer[], settled: (diff: Diff) => boolean): Promise<Diff[]> =>
    eventually(
      'every request is compared',
      async () => {
        const found = await diffsOf(answers);
        return found.length >= MANY && found.every(settled) ? found : undefined;
      },
      COMPARED_MS,
    );
  const asV1Answers = (answers: readonly Answer[]): void => {
    expect(answers.map((a) => [a.status, a.headers.get('x-served-by')])).toEqual(answers.map(() => [200, 'v1']));
    expect(Math.max(...answers.map((a) => Number(a.body['predicted_spending'])))).toBeLessThan(60);
  };

  it.each([
    ['nothing wrong', {}, 'match'],
    ['a wrong value', { wrong: 1 }, 'mismatch'],
    ['an error', { error: 1 }, 'candidate_error'],
  ])('%s is %s: %s, once', async (_, state, verdict) => {
    expect(await faults(state)).toMatchObject({ status: 201, body: state });
    await eventually('v2 has heard of it', async () => (await verdictOfOne()) === verdict || undefined, COMPARED_MS);
    const answers = await askMany();
    asV1Answers(answers);
    const diffs = await compared(answers, () => true);
    expect(diffs.map((d) => [d.verdict, d.revision])).toEqual(answers.map(() => [verdict, 1]));
  });

  it.each([
    ['segments', 'segment', [{ Age: 25, 'Annual Income ($)': 60_000, 'Spending Score (1-100)': 80 }], { unequal: 1 }],
    ['advice', 'recommendations/natural', { query: 'Which segment should I start with?' }, { segments_overlap: 0 }],
  ])('wrong %s are a mismatch, once', async (_, route, body, differs) => {
    await faults({ wrong: 1 });
    const ask = () => call(system.url, `/api/v1/${route}`, { token, body });
    const verdicts = async (answers: readonly Answer[]) => {
      const ids = answers.map(({ headers }) => headers.get('x-request-id'));
      return eventually(
        'it is compared',
        async () => {
          const found = (await diffsOf(answers)).filter((d) => ids.includes(d.request_id));
          return found.length >= ids.length ? found : undefined;
        },
        COMPARED_MS,
      );
    };
    await eventually(
      'v2 has heard of it',
      async () => (await verdicts([await ask()]))[0]?.verdict === 'mismatch' || undefined,
      COMPARED_MS,
    );
    const answers = [await ask(), await ask(), await ask()];
    expect(answers.map((a) => [a.status, a.headers.get('x-served-by')])).toEqual(answers.map(() => [200, 'v1']));
    const diffs = await verdicts(answers);
    expect(diffs).toHaveLength(answers.length);
    for (const diff of diffs) expect(diff).toMatchObject({ verdict: 'mismatch', revision: 1, ...differs });
  });

  it('an answer that never comes is missing, once', async () => {
    await faults({ missing: 1 });
    await eventually('v2 has heard of it', async () => (await verdictOfOne()) === 'missing' || undefined, COMPARED_MS);
    const answers = await askMany();
    asV1Answers(answers);
    const diffs = await compared(answers, () => true);
    expect(diffs.map((d) => [d.verdict, d.revision, d.candidate.status])).toEqual(answers.map(() => ['missing', 1, 'absent']));
  });

  it('a slow answer is missing when the window closes, and a second revision of the same diff when it comes', async () => {
    await faults({ latency_ms: LATE_MS });
    const answers = await askMany();
    asV1Answers(answers);
    const missing = await compared(answers, (diff) => diff.revision === 1);
    expect(new Set(missing.map((d) => d.verdict))).toEqual(new Set(['missing']));
    const late = await compared(answers, (diff) => diff.revision === 2);
    expect(late.map((d) => d.diff_id).sort()).toEqual(missing.map((d) => d.diff_id).sort());
    expect(late.every((d) => d.verdict === 'match' && (d.candidate.duration_ms ?? 0) >= LATE_MS)).toBe(true);
  });

  it('a share of the requests is at fault, and the others are not', async () => {
    await faults({ error: 0.5 });
    await eventually(
      'v2 has heard of it',
      async () => (await diffsOf(await askMany())).some((d) => d.verdict === 'candidate_error') || undefined,
      COMPARED_MS,
    );
    const diffs = await compared(await askMany(), () => true);
    expect(new Set(diffs.map((d) => d.verdict))).toEqual(new Set(['match', 'candidate_error']));
  });

  it('says of what is no fault that it is none', async () => {
    expect(await faults({ wrong: 2 })).toMatchObject({ status: 400, body: { errors: [{ field: 'wrong' }] } });
    expect(await faults({ slow: 1 })).toMatchObject({ status: 400, body: { errors: [{ field: 'slow' }] } });
    expect((await call(system.url, '/__faults', { body: {} })).status).toBe(401);
  });

  /** Of a request of its own, when it is compared. */
  async function verdictOfOne(): Promise<string> {
    const answer = await call(system.url, '/api/v1/predict-spending', { token, body: CUSTOMER });
    return eventually('it is compared', async () => (await diffsOf([answer]))[0]?.verdict, COMPARED_MS);
  }
});

describe('without FAULTS', () => {
  it('there is no way to make v2 fail, and production refuses to start with one', async () => {
    const system = await System.start('embedded');
    try {
      const token = await tokenOf(system.url);
      expect((await call(system.url, '/__faults', { token, body: { error: 1 } })).status).toBe(404);
    } finally {
      await system.dispose();
    }
    const secrets = { NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(40), DEFAULT_USER_PASSWORD: 'y'.repeat(20) };
    const refused = await System.prepare('embedded', { ...secrets, FAULTS: 'on' });
    await expect(refused.start()).rejects.toThrow(/FAULTS is on, which production refuses/);
    await refused.dispose();
  }, 60_000);
});
