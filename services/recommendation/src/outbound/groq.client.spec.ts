import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTelemetry } from '@cohortlens/telemetry';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createGroq, type Groq } from './groq.client.ts';

const KEY = 'gsk_a_key_that_must_not_leak';
const ADVICE = 'Segment 3: 1,234 customers (31 %), average income $54,000.';
const WORDS = 'Write to the 1,234 customers of segment 3 first: 31 % of yours.';
const completion = (content: unknown) => JSON.stringify({ choices: [{ message: { content } }] });

type Seen = { url: string; authorization: string; body: string };
const open: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(open.splice(0).map((close) => close())));

/** A server in Groq's place, on this machine. */
async function groqAnswering(respond: (response: ServerResponse, seen: Seen[]) => void, timeoutMs = 1_000) {
  const seen: Seen[] = [];
  const server: Server = createServer((incoming: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      seen.push({ url: String(incoming.url), authorization: String(incoming.headers.authorization), body });
      respond(response, seen);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const groqUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/openai/v1`;
  const logged: string[] = [];
  const logger = createTelemetry({ level: 'silent' }).logger;
  const recording = {
    ...logger,
    warn: (...said: unknown[]) => void logged.push(JSON.stringify(said)),
  } as unknown as typeof logger;
  const groq: Groq = createGroq({ groqUrl, groqModel: 'a-model', groqTimeoutMs: timeoutMs }, KEY, recording);
  open.push(async () => {
    await groq.close();
    server.closeAllConnections();
    server.close();
  });
  return { groq, seen, logged };
}

const ABOUT = { requestId: 'id-1', traceparent: undefined };

describe('Groq', () => {
  test('is given the question and the facts, and its words are used', async () => {
    const { groq, seen } = await groqAnswering((response) => response.end(completion(` ${WORDS}\u0007 `)));
    expect(await groq.rephrase('Whom first?', ADVICE, ABOUT)).toBe(WORDS);
    const [{ url, authorization, body } = { url: '', authorization: '', body: '{}' }] = seen;
    const { model, messages } = JSON.parse(body) as { model: string; messages: { role: string; content: string }[] };
    expect([url, authorization, model]).toEqual(['/openai/v1/chat/completions', `Bearer ${KEY}`, 'a-model']);
    expect(messages.at(-1)).toMatchObject({ role: 'user', content: expect.stringContaining(ADVICE) });
    expect(messages.at(-1)?.content).toContain('Whom first?');
  });

  test('may name in other words what the facts name', async () => {
    const advice = `Loyalty programme for those with the highest spending. ${ADVICE}`;
    const words = 'Keep your high spenders (segments 3) by a loyalty card.';
    const { groq } = await groqAnswering((response) => response.end(completion(words)));
    expect(await groq.rephrase('Whom first?', advice, ABOUT)).toBe(words);
  });

  test.each<[string, (response: ServerResponse) => unknown]>([
    [
      'names a segment that is not in the advice',
      (response) => response.end(completion(WORDS.replace('segment 3', 'segment 4'))),
    ],
    [
      'names a segment beside that of the advice',
      (response) => response.end(completion(WORDS.replace('segment 3', 'segments 3 and 4'))),
    ],
    ['names a group that is not in the advice', (response) => response.end(completion(`${WORDS} They are high spenders.`))],
    ['names an action that is not in the advice', (response) => response.end(completion(`${WORDS} Offer them a bundle.`))],
    ['fails', (response) => response.writeHead(500).end(`no ${KEY}`)],
    ['refuses the key', (response) => response.writeHead(401).end('{}')],
    ['answers what is not JSON', (response) => response.end('<html>')],
    ['answers null', (response) => response.end('null')],
    ['answers without a choice', (response) => response.end('{"choices":[]}')],
    ['answers with what is no text', (response) => response.end(completion({ a: 1 }))],
    ['says next to nothing', (response) => response.end(completion('ok'))],
    ['says too much', (response) => response.end(completion('so '.repeat(2_000)))],
    ['never stops', (response) => response.end(completion('so '.repeat(100_000)))],
    ['invents a figure', (response) => response.end(completion('Write to the 1,235 customers of segment 3 first.'))],
    ['hangs up', (response) => response.destroy()],
  ])('that %s leaves the rules their own words, and nothing in the log', async (_, respond) => {
    const { groq, logged } = await groqAnswering(respond);
    expect(await groq.rephrase('Whom first?', ADVICE, ABOUT)).toBeUndefined();
    expect(logged).toHaveLength(1);
    expect(logged.join()).not.toMatch(/gsk_|Whom|1,234/);
  });

  test('that hangs is waited for no longer than the deadline', async () => {
    const { groq, logged } = await groqAnswering(() => undefined, 30);
    expect(await groq.rephrase('Whom first?', ADVICE, ABOUT)).toBeUndefined();
    expect(logged.join()).toContain('TimeoutError');
  });

  test('that keeps failing is left alone', async () => {
    const { groq, seen } = await groqAnswering((response) => response.writeHead(503).end());
    for (let i = 0; i < 8; i++) expect(await groq.rephrase('Whom first?', ADVICE, ABOUT)).toBeUndefined();
    expect(seen).toHaveLength(5);
  });

  test('is asked few at once; what is more is answered by the rules without waiting', async () => {
    const held: ServerResponse[] = [];
    const full = Promise.withResolvers<void>();
    const { groq } = await groqAnswering((response) => {
      held.push(response);
      if (held.length === 8) full.resolve();
    }, 10_000);
    const waiting = Array.from({ length: 8 }, () => groq.rephrase('Whom first?', ADVICE, ABOUT));
    await full.promise;
    expect(await groq.rephrase('Whom first?', ADVICE, ABOUT)).toBeUndefined();
    for (const response of held) response.end(completion(WORDS));
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => WORDS));
  });
});
