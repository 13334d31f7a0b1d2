import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { LIMITS } from '@cohortlens/contracts';
import { type Answer, CUSTOMER, Harness } from './harness.ts';

let h: Harness;
beforeEach(async () => {
  h = await Harness.start({ MAX_IN_FLIGHT: '2', LOGINS_PER_MINUTE: '100' });
});
afterEach(() => h.stop());

it('however much a client asks about its requests, requests and commands are taken, and it is answered again later', async () => {
  const admin = await h.token();
  const client = { username: 'ann', password: 'a-long-enough-one', tenant_id: 'acme', roles: ['client'] };
  expect((await h.call('/api/v2/admin/users', { token: admin, body: client })).status).toBe(201);
  const token = await h.token(client.username, client.password);
  const predict = () => h.call('/api/v2/predict-spending', { token, body: CUSTOMER });
  const question = `/api/v2/requests/${(await predict()).headers.get('x-request-id') ?? ''}`;
  h.ledger.deaf = true;
  const shed: Answer[] = [];
  const asked = Array.from({ length: LIMITS.clientQuestions * 3 }, async () => {
    const answer = await h.call(question, { token });
    if (answer.body.code === 'overloaded') shed.push(answer);
    return answer.body.code as unknown;
  });
  for (const one of asked) one.catch(() => undefined);
  await h.eventually(() => (shed.length >= LIMITS.clientQuestions ? true : undefined));
  const [ours, command] = await Promise.all([
    predict(),
    h.call('/api/v2/admin/enable-shadow-mode', { token: admin, method: 'POST' }),
  ]);
  expect([ours.status, command.status]).toEqual([201, 201]);
  expect([shed[0]?.status, shed[0]?.headers.get('retry-after')]).toEqual([503, '1']);
  const codes = await Promise.all(asked);
  expect(codes.filter((code) => code === 'not_ready').length).toBe(LIMITS.clientQuestions);
  h.ledger.deaf = false;
  expect((await h.call(question, { token })).status).toBe(200);
});
