/** A v1 of the test's own on loopback: what it is asked, and what becomes of its moods. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { EXIT, Failure } from '../../cli/exit.ts';
import { askAll } from './ask-all.ts';
import { openDesk } from './desk.ts';
import { gatherScores } from './gather.ts';

const CUSTOMER = { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2, profession: 'Artist' };
let server: Server | undefined;
afterEach(() => {
  server?.close();
});

type Respond = (path: string, body: string, authorization: string | undefined) => { status: number; body: unknown };
async function v1(respond: Respond): Promise<string> {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const answer = respond(request.url ?? '', body, request.headers.authorization);
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
const desk = (url: string, more: object = {}) =>
  openDesk({ url, user: 'admin', password: 'admin', deadlineMs: 5_000, signal: new AbortController().signal, ...more });
const TOKEN = { status: 200, body: { access_token: 'good' } };

describe('a question', () => {
  test('goes with a token that is fetched once', async () => {
    const seen: string[] = [];
    const url = await v1((path, body, authorization) => {
      seen.push(`${path} ${authorization ?? body}`);
      return path === '/api/v1/token' ? TOKEN : { status: 200, body: { predicted_spending: 51.5 } };
    });
    const { score } = desk(url);
    expect([await score(CUSTOMER), await score(CUSTOMER)]).toEqual([51.5, 51.5]);
    const asked = '/api/v1/predict-spending Bearer good';
    expect(seen).toEqual(['/api/v1/token username=admin&password=admin', asked, asked]);
  });
  test('is asked again when v1 fails, and v1 is not logged in to when there is a secret', async () => {
    let calls = 0;
    const url = await v1(() => (++calls < 3 ? { status: 500, body: {} } : { status: 200, body: { predicted_spending: 1 } }));
    expect([await desk(url, { secret: 'x'.repeat(32) }).score(CUSTOMER), calls]).toEqual([1, 3]);
  });
  test('that v1 refuses has no answer', async () => {
    const url = await v1((path) => (path === '/api/v1/token' ? TOKEN : { status: 422, body: { detail: [] } }));
    expect(await desk(url).score(CUSTOMER)).toBeUndefined();
  });
  test.each<[string, () => Promise<string>, number]>([
    ['a v1 that is not there', async (): Promise<string> => 'http://127.0.0.1:9', EXIT.unreachable],
    ['a wrong password', () => v1(() => ({ status: 401, body: {} })), EXIT.denied],
    [
      'something else that answers',
      () => v1((path) => (path === '/api/v1/token' ? TOKEN : { status: 200, body: {} })),
      EXIT.failed,
    ],
  ])('ends with %s', async (_, start, exit) => {
    const url: string = await start();
    await expect(desk(url).score(CUSTOMER)).rejects.toMatchObject({ name: 'Failure', exit });
  });
  test('for labels wants one for each row', async () => {
    const url = await v1((path) => (path === '/api/v1/token' ? TOKEN : { status: 200, body: { clusters: [1] } }));
    const row = { age: 1, annual_income: 2, spending_score: 3 };
    expect(await desk(url).labels([row])).toEqual([1]);
    await expect(desk(url).labels([row, row])).rejects.toThrow(/a cluster for each row/);
  });
});

describe('many questions', () => {
  const failing = new Failure(EXIT.unreachable, 'v1 answered 500');
  test('are asked a few at a time, and answered in their order', async () => {
    let [now, most] = [0, 0];
    const ask = async (n: number) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now--;
      return n * 2;
    };
    const numbers = Array.from({ length: 40 }, (_, i) => i);
    expect(await askAll(numbers, ask, { concurrency: 4 })).toEqual(numbers.map((n) => n * 2));
    expect(most).toBe(4);
  });
  test('may leave one in a hundred open, and no more', async () => {
    const ask =
      (open: number) =>
      async (n: number): Promise<number> => {
        if (n < open) throw failing;
        return n;
      };
    const numbers = Array.from({ length: 200 }, (_, i) => i);
    expect((await askAll(numbers, ask(2), { concurrency: 4 })).slice(0, 3)).toEqual([undefined, undefined, 2]);
    await expect(askAll(numbers, ask(3), { concurrency: 4 })).rejects.toThrow(/3 of 200 questions stayed open/);
  });
});

describe('scores', () => {
  test('are the mean of the answers, and v1 is compared with itself', async () => {
    const answers = [10, 20, 30];
    const gathered = await gatherScores({ score: async () => answers.shift() }, [CUSTOMER], { concurrency: 1, repeats: 2 });
    expect(gathered).toEqual({
      samples: [{ features: CUSTOMER, score: 15 }],
      unanswered: 0,
      self: { asked: 1, difference: 2 },
    });
  });
  test('of a customer whom v1 refuses are left out and counted', async () => {
    const gathered = await gatherScores({ score: async () => undefined }, [CUSTOMER], { concurrency: 1, repeats: 1 });
    expect(gathered).toMatchObject({ samples: [], unanswered: 1, self: { asked: 0, difference: 0 } });
  });
});
