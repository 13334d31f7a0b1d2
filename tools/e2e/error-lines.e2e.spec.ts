/** `docker logs cohortlens-api-ts | grep -i error | wc -l`, as the runbook counts v2's failures: one line for each, and for nothing else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, CUSTOMER, tokenOf } from './client.ts';
import { eventually, FORMS, System } from './system.ts';

const SEEN_MS = 20_000;
/** The word also stands in a comparison's verdicts and in v1's faults; those must not be counted. */
const BROKEN = { FEATURE_FLAG_RULES_PREDICTION: 'nothing', LOG_LEVEL: 'info', REQUEST_DEADLINE_MS: '4000' };

describe.each(FORMS)('the lines with "error" on %s', (transport) => {
  let system: System;
  let token: string;
  beforeAll(async () => {
    system = await System.start(transport, BROKEN);
    token = await tokenOf(system.url);
  });
  afterAll(() => system?.dispose());

  const act = (action: string) => call(system.url, `/api/v2/admin/${action}`, { method: 'POST', token });
  const ask = async (times: number): Promise<string[]> => {
    const asked = Array.from({ length: times }, () => call(system.url, '/api/v1/predict-spending', { token, body: CUSTOMER }));
    const answers = await Promise.all(asked);
    expect(answers.map((a) => a.status)).toEqual(answers.map(() => 200));
    return answers.map((a) => a.headers.get('x-request-id') ?? '');
  };
  /** Before a line stands its replica's name, where there are several. */
  const requestOf = (line: string): string =>
    String((JSON.parse(line.slice(line.indexOf('{'))) as Record<string, unknown>)['requestId']);
  const grep = (): string[] => system.log.filter((l) => /error/i.test(l)).map(requestOf);
  const seen = (ids: readonly string[]): Promise<true> =>
    eventually('every failure is logged', async () => (grep().length >= ids.length ? true : undefined), SEEN_MS);

  it('v2 fails as a shadow, then as the primary with a control: a line for each request', async () => {
    await act('enable-shadow-mode');
    const shadowed = await ask(7);
    await seen(shadowed);
    expect(grep().sort()).toEqual([...shadowed].sort());
    await call(system.url, '/api/v2/admin/flags', { token, body: { control_percent: 100 } });
    await act('migrate-to-v2');
    const failedOver = await ask(5);
    await act('enable-shadow-mode');
    const after = await ask(1);
    const all = [...shadowed, ...failedOver, ...after];
    await seen(all);
    expect(grep().sort()).toEqual(all.sort());
  });
});

describe('no line with "error"', () => {
  it('when v1 fails and when clients are refused', async () => {
    const system = await System.start('embedded', { LOG_LEVEL: 'info', V1_ERROR_RATE: '1' });
    try {
      const token = await tokenOf(system.url);
      await call(system.url, '/api/v2/admin/enable-shadow-mode', { method: 'POST', token });
      const failed = await call(system.url, '/api/v1/predict-spending', { token, body: CUSTOMER });
      expect(failed.status).toBe(502);
      for (const body of ['{', { age: 'old' }, []]) await call(system.url, '/api/v2/predict-spending', { token, body });
      await eventually(
        'v1 is known to have failed',
        async () => {
          const { body } = await call(system.url, '/api/v2/admin/diffs?verdict=control_error', { token });
          return (body['items'] as unknown[]).length > 0 || undefined;
        },
        SEEN_MS,
      );
      expect(system.log.filter((l) => /error/i.test(l))).toEqual([]);
    } finally {
      await system.dispose();
    }
  });
});
