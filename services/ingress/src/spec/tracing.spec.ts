/** The span of a request, and what is said of its trace: in the message, in the outcome, in the log. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Span } from '@cohortlens/telemetry';
import { CUSTOMER, Harness } from './harness.ts';

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const CLIENT = `00-${TRACE_ID}-b7ad6b7169203331-01`;
const SPAN = `00-${TRACE_ID}-00f067aa0ba902b7-01`;

interface Told {
  readonly name: string;
  readonly parent: string | undefined;
  readonly attributes: Record<string, unknown>;
  ended?: string;
}
const spans: Told[] = [];
let harness: Harness;
beforeEach(async () => {
  spans.length = 0;
  harness = await Harness.start({}, {}, (name, { parent, attributes = {} }): Span => {
    const told: Told = { name, parent, attributes: { ...attributes } };
    spans.push(told);
    const set = (more: object): void => void Object.assign(told.attributes, more);
    return { traceparent: SPAN, set, end: (failure = 'ok') => void (told.ended = failure) };
  });
});
afterEach(() => harness.stop());
const ended = (name: string): Promise<Told> =>
  harness.eventually(() => spans.find((s) => s.name === name && s.ended !== undefined));

it("goes on from the client's trace, and the outcome is of it", async () => {
  const token = await harness.token();
  const answer = await harness.call('/api/v2/predict-spending', { token, body: CUSTOMER, headers: { traceparent: CLIENT } });
  const span = await ended('POST /api/v2/predict-spending');
  expect(span).toMatchObject({ parent: CLIENT, ended: 'ok' });
  expect(span.attributes).toMatchObject({
    'http.response.status_code': 201,
    'cohortlens.request_id': answer.headers.get('x-request-id'),
    'cohortlens.served_by': 'v2',
    'cohortlens.accepted': true,
  });
  const sends = await harness.eventually(() => {
    const found = spans.filter(({ name }) => ['send requests.prediction', 'send outcomes'].includes(name));
    const own = found.filter(
      ({ attributes }) => attributes['messaging.message.conversation_id'] === answer.headers.get('x-request-id'),
    );
    return own.length === 2 ? own : undefined;
  });
  expect(sends.map(({ parent }) => parent)).toEqual([SPAN, SPAN]);
});

it('names no path that it does not know, and leaves probes alone', async () => {
  await harness.call('/api/v2/jane.doe@example.com?x=jane.doe@example.com', { method: 'DELETE' });
  const span = await ended('DELETE');
  expect(span.attributes).toMatchObject({ 'http.request.method': 'DELETE', 'http.response.status_code': 404 });
  expect(span.attributes).not.toHaveProperty('http.route');
  for (const path of ['/livez', '/readyz', '/metrics']) await harness.call(path);
  await harness.call('/api/v2/usage');
  await ended('GET /api/v2/usage');
  expect(spans.map(({ name }) => name).filter((name) => /livez|readyz|metrics/.test(name))).toEqual([]);
  expect(JSON.stringify(spans)).not.toContain('jane.doe');
});

it('counts as failed when the answer is a failure of ours', async () => {
  const token = await harness.token();
  harness.faults.append = () => 'away';
  const { status } = await harness.call('/api/v2/predict-spending', { token, body: CUSTOMER });
  expect(status).toBeGreaterThanOrEqual(500);
  expect((await ended('POST /api/v2/predict-spending')).ended).toBe('bus_unavailable');
});
