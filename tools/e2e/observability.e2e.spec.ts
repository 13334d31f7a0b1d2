/** What can be seen of the running system: one trace for each request, the metrics of the catalogue, lines with trace ids, nothing personal. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { METRICS } from '@cohortlens/telemetry';
import { type Answer, CUSTOMER, call, tokenOf } from './client.ts';
import { type CollectedSpan, type Collector, openCollector } from './collector.ts';
import { labelsByMetric, samplesOf } from './exposition.ts';
import { eventually, FORMS, freePort, System } from './system.ts';

const SEEN_MS = 60_000;
const CANARY = 'canary-7f3a';
const HISTOGRAMS = new Set(Object.entries(METRICS).flatMap(([name, { kind }]) => (kind === 'histogram' ? [name] : [])));
/** What is told only when something is wrong; here nothing is. */
const ONLY_IN_TROUBLE = new Set(['bus_dead_letters_total']);
const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const parentOf = (sampled: boolean) => ({ traceId: hex(16), spanId: hex(8), flags: sampled ? '01' : '00' });

describe.each(FORMS)('what is seen of the system on %s', (transport) => {
  let collector: Collector;
  let system: System;
  let token: string;
  beforeAll(async () => {
    collector = await openCollector();
    system = await System.start(transport, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, LOG_LEVEL: 'info' });
    token = await tokenOf(system.url);
    const shadow = await call(system.url, '/api/v2/admin/enable-shadow-mode?wait=all', { method: 'POST', token });
    expect(shadow.status).toBe(201);
  });
  afterAll(async () => {
    await system?.dispose();
    await collector?.close();
  });

  const ask = (
    { traceId, spanId, flags }: ReturnType<typeof parentOf>,
    body: unknown = CUSTOMER,
    path = 'predict-spending',
  ): Promise<Answer> =>
    call(system.url, `/api/v1/${path}`, { token, body, headers: { traceparent: `00-${traceId}-${spanId}-${flags}` } });
  const spansOf = (traceId: string): CollectedSpan[] => collector.spans.filter((span) => span.traceId === traceId);
  const traced = (traceId: string, done: (spans: readonly CollectedSpan[]) => boolean): Promise<readonly CollectedSpan[]> =>
    eventually(
      'the trace is whole',
      async () => {
        const spans = spansOf(traceId);
        if (done(spans)) return spans;
        throw new Error(spans.map(({ service, name }) => `${service}: ${name}`).join('; '));
      },
      SEEN_MS,
    );
  const has = (spans: readonly CollectedSpan[], service: string, name: string): boolean =>
    spans.some((span) => span.service === service && span.name === name);

  it("joins a request's way into one trace: ingress, both sides, comparator, ledger", async () => {
    const unsampled = parentOf(false);
    expect((await ask(unsampled)).status).toBe(200);
    const parent = parentOf(true);
    const answer = await ask(parent);
    expect(answer.status).toBe(200);
    const spans = await traced(
      parent.traceId,
      (found) =>
        has(found, 'ingress', 'POST /api/v1/predict-spending') &&
        ['requests.prediction', 'results.prediction', 'outcomes'].every((topic) => has(found, 'ledger', `process ${topic}`)) &&
        ['legacy', 'prediction'].every((side) => has(found, side, 'send results.prediction')) &&
        has(found, 'comparator', 'send diffs.prediction') &&
        found.every(({ parentSpanId }) => parentSpanId === parent.spanId || found.some(({ spanId }) => spanId === parentSpanId)),
    );
    const one = (service: string, name: string): CollectedSpan => {
      const found = spans.find((span) => span.service === service && span.name === name);
      if (found === undefined) throw new Error(`${service}: ${name} is missing`);
      return found;
    };
    const http = one('ingress', 'POST /api/v1/predict-spending');
    expect(http.parentSpanId).toBe(parent.spanId);
    expect(http.attributes).toMatchObject({
      'http.request.method': 'POST',
      'http.route': '/api/v1/predict-spending',
      'http.response.status_code': 200,
      'cohortlens.request_id': answer.headers.get('x-request-id'),
      'cohortlens.phase': 'PHASE_2_BETA_SHADOW',
      'cohortlens.served_by': 'v1',
    });
    const sent = one('ingress', 'send requests.prediction');
    expect(sent.parentSpanId).toBe(http.spanId);
    for (const service of ['legacy', 'prediction', 'comparator', 'ledger'])
      expect(one(service, 'process requests.prediction').parentSpanId).toBe(sent.spanId);
    expect(one('legacy', 'send replies.{instance}').parentSpanId).toBe(one('legacy', 'process requests.prediction').spanId);
    // Whoever finds the pair complete compares it, so there may be two; the diff is the same.
    const compared = spans.filter(({ service, name }) => service === 'comparator' && name === 'compare prediction');
    const arrived = spans.filter(({ service, name }) => service === 'comparator' && name === 'process results.prediction');
    expect(arrived.map(({ parentSpanId }) => spans.find(({ spanId }) => spanId === parentSpanId)?.service).sort()).toEqual([
      'legacy',
      'prediction',
    ]);
    expect(compared.length).toBeGreaterThan(0);
    for (const { links, attributes } of compared) {
      expect([...links].sort()).toEqual(arrived.map(({ spanId }) => spanId).sort());
      expect(attributes['cohortlens.verdict']).toMatch(/^(match|tolerated|mismatch)$/);
    }
    expect(compared.map(({ spanId }) => spanId)).toContain(one('comparator', 'send diffs.prediction').parentSpanId);
    expect(spansOf(unsampled.traceId)).toEqual([]);
  });

  it('begins a trace where the client has none, and tells it in the log', async () => {
    const answer = await call(system.url, '/api/v1/predict-spending', { token, body: CUSTOMER });
    const id = answer.headers.get('x-request-id');
    const http = await eventually(
      'the request is seen',
      async () => collector.spans.find((span) => span.attributes['cohortlens.request_id'] === id && span.parentSpanId === ''),
      SEEN_MS,
    );
    await traced(http.traceId, (spans) => has(spans, 'ledger', 'process requests.prediction'));
    const line = system.log.find((text) => text.includes(String(id)) && text.includes('"routed"')) ?? '';
    expect(line).toContain(`"trace_id":"${http.traceId}"`);
  });

  it('tells every metric of the catalogue, with its labels, and no other', async () => {
    for (const capability of ['segment', 'recommendations/natural'])
      await ask(
        parentOf(true),
        capability === 'segment'
          ? [{ CustomerID: 1, Age: 25, 'Annual Income ($)': 60_000, 'Spending Score (1-100)': 80 }]
          : { query: `Which segment should ${CANARY} target first?` },
        capability,
      );
    const found = await eventually(
      'all is told',
      async () => {
        const texts = await Promise.all(metricUrls(system).map(async (url) => (await call(url, '')).text));
        const samples = texts.flatMap(samplesOf);
        const labels = labelsByMetric(samples, HISTOGRAMS);
        const missing = Object.keys(METRICS).filter((name) => !ONLY_IN_TROUBLE.has(name) && !labels.has(name));
        if (missing.length > 0) throw new Error(`nobody tells ${missing.join(', ')}`);
        return { labels, samples, texts };
      },
      SEEN_MS,
    );
    found.labels.delete('target_info');
    const told = [...found.labels].map(([name, labels]) => [name, [...labels].sort()]).sort();
    const declared = Object.entries(METRICS)
      .filter(([name]) => found.labels.has(name))
      .map(([name, { labels }]) => [name, [...labels].sort()])
      .sort();
    expect(told).toEqual(declared);
    const lag = found.samples.filter(({ name }) => name === 'consumer_lag').map(({ labels }) => labels['service']);
    expect([...new Set(lag)].sort()).toEqual(
      [
        'comparator',
        'flags',
        'ingress',
        'ledger',
        'legacy',
        'legacy-repeat',
        'prediction',
        'recommendation',
        'segmentation',
      ].sort(),
    );
    expect(found.texts.join('\n')).not.toContain(CANARY);
  });

  it('has nothing personal in traces and logs', async () => {
    const parent = parentOf(true);
    const body = { ...CUSTOMER, age: 61, annual_income: 18_273.5, profession: CANARY };
    const refused = await call(system.url, `/api/v2/${CANARY}?who=${CANARY}`, { token, headers: { 'x-canary': CANARY } });
    expect(refused.status).toBe(404);
    await ask(parent, body);
    await ask(parent, { query: `Which segment should ${CANARY} target first?` }, 'recommendations/natural');
    await traced(
      parent.traceId,
      (spans) => has(spans, 'ledger', 'process outcomes') && has(spans, 'legacy', 'process requests.recommendation'),
    );
    expect(collector.text()).not.toContain(CANARY);
    expect(collector.text()).not.toContain('18273.5');
    expect(collector.text()).not.toContain(token);
    expect(system.log.join('\n')).not.toContain(CANARY);
    expect(system.log.join('\n')).not.toContain(token);
  });
});

it('a collector that is away costs nothing but its traces, and is told once', async () => {
  const nobody = `http://127.0.0.1:${String(await freePort())}`;
  const system = await System.start('embedded', { OTEL_EXPORTER_OTLP_ENDPOINT: nobody });
  try {
    const token = await tokenOf(system.url);
    expect((await call(system.url, '/api/v2/predict-spending', { token, body: CUSTOMER })).status).toBe(201);
    const told = (): number => system.log.filter((line) => line.includes('traces are not taken')).length;
    const lost = async (): Promise<number> => {
      const { text } = await call(system.url, '/metrics');
      return (
        samplesOf(text).find(({ name, labels }) => name === 'spans_exported_total' && labels['outcome'] === 'failed')?.value ?? 0
      );
    };
    const before = await eventually('spans are lost', async () => (await lost()) || undefined, SEEN_MS);
    expect((await call(system.url, '/api/v2/predict-spending', { token, body: CUSTOMER })).status).toBe(201);
    await eventually('more are', async () => (await lost()) > before || undefined, SEEN_MS);
    expect(told()).toBe(1);
    expect(await system.stop()).toBe(0);
  } finally {
    await system.dispose();
  }
});

/** Where the processes of the system tell their metrics: each of its own, or all in one. */
function metricUrls(system: System): string[] {
  const own = system.log.flatMap((line) => /^ {4}\S+ +(http:\S+\/metrics)$/.exec(line)?.[1] ?? []);
  return own.length > 0 ? own : system.urls.map((url) => `${url}/metrics`);
}
