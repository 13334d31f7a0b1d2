import { expect, test } from '@jest/globals';
import { type Attributes, BusContext, type Message } from '@cohortlens/bus';
import type { RequestOf, ResultOf } from '@cohortlens/contracts';
import type { RecordedResults } from '@cohortlens/results';
import type { V1 } from '../domain/ask-v1.ts';
import { RequestsHandler } from './requests.handler.ts';

const REQUEST: RequestOf<'prediction'> = {
  capability: 'prediction',
  path: 'v1',
  input: { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2, profession: 'Engineer' },
  rule_version: '1.0.0',
};

function bench() {
  const kept = new Map<string, ResultOf>();
  const recorded: RecordedResults = {
    find: async (id) => kept.get(id),
    record: async (id, result) => kept.get(id) ?? (kept.set(id, result), result),
  };
  let asked = 0;
  const v1 = {
    version: 'v1',
    ask: async () => ({ status: 'ok', output: { predicted_spending: ++asked, confidence: 'low' } }),
    close: async () => undefined,
  } as unknown as V1;
  const handler = new RequestsHandler(v1, recorded);
  const handle = async (attributes: Attributes): Promise<unknown> => {
    const message = {
      attributes: { requestid: 'r', tenant: 'acme', ...attributes },
      data: REQUEST,
    } as unknown as Message<RequestOf>;
    const outcome = await handler.handle(REQUEST, new BusContext([message]));
    return outcome.kind === 'done' ? (outcome.publish[0]?.data as ResultOf<'prediction'>).output : outcome.kind;
  };
  return { handle, asked: () => asked };
}
const said = (predicted_spending: number) => ({ predicted_spending, confidence: 'low' });

test('a request that comes again gets what was said first, though v1 says something else by now', async () => {
  const { handle, asked } = bench();
  expect([await handle({ primary: 'v1' }), await handle({ primary: 'v1' })]).toEqual([said(1), said(1)]);
  expect(asked()).toBe(2);
});

test('asked in the place of v2 after it was the shadow, v1 is not asked again', async () => {
  const { handle, asked } = bench();
  await handle({ primary: 'v2', shadow: 'v1' });
  expect(await handle({ primary: 'v1', failover: 'true' })).toEqual(said(1));
  expect(asked()).toBe(1);
});

test('asked in the place of v2 for the first time, v1 is asked', async () => {
  const { handle, asked } = bench();
  expect(await handle({ primary: 'v1', failover: 'true' })).toEqual(said(1));
  expect(asked()).toBe(1);
});
