import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace';
import { describe, expect, it } from '@jest/globals';
import { isSampled, readTraceparent, traceField } from './span.ts';
import { openTracing } from './tracing.ts';

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const SAMPLED = `00-${TRACE_ID}-b7ad6b7169203331-01`;
const UNSAMPLED = `00-${TRACE_ID}-b7ad6b7169203331-00`;

function given(ratio = 1) {
  const exporter = new InMemorySpanExporter();
  const exported: [number, string | undefined][] = [];
  const tracing = openTracing({ url: '', ratio, exporter, onExport: (many, failure) => exported.push([many, failure]) });
  const taken: ReadableSpan[] = [];
  const spans = async (): Promise<readonly ReadableSpan[]> => {
    const { export: take } = exporter;
    exporter.export = (batch, done) => {
      taken.push(...batch);
      take.call(exporter, batch, done);
    };
    await tracing.close();
    return taken;
  };
  return { tracing, spans, exported };
}

describe('tracing', () => {
  it('joins spans of several services into one trace, each in its own name', async () => {
    const { tracing, spans, exported } = given();
    const first = tracing.tracer('ingress', 'ingress-0')('POST /x', { kind: 'server', attributes: { 'http.route': '/x' } });
    const second = tracing.tracer('ledger', 'ledger-0')('process y', {
      kind: 'consumer',
      parent: first?.traceparent,
      links: [SAMPLED],
    });
    second?.end('v2_failed');
    first?.set({ late: true });
    first?.end();
    const [ledger, ingress] = await spans();
    expect(ingress?.resource.attributes).toMatchObject({ 'service.name': 'ingress', 'service.instance.id': 'ingress-0' });
    expect(ledger?.resource.attributes).toMatchObject({ 'service.name': 'ledger' });
    expect(ledger?.spanContext().traceId).toBe(ingress?.spanContext().traceId);
    expect(ledger?.parentSpanContext?.spanId).toBe(ingress?.spanContext().spanId);
    expect(ledger?.links.map(({ context }) => context.traceId)).toEqual([TRACE_ID]);
    expect(ledger?.attributes).toMatchObject({ 'error.type': 'v2_failed' });
    expect([ledger?.status.code, ingress?.status.code]).toEqual([2, 0]);
    expect(ingress?.attributes).toMatchObject({ 'http.route': '/x', late: true });
    expect(exported).toEqual([[2, undefined]]);
  });

  it("goes by the parent's decision, whatever the ratio", () => {
    const none = given(0).tracing.tracer('a', 'a-0');
    expect(none('x', { kind: 'server' })).toBeUndefined();
    expect(none('x', { kind: 'server', parent: SAMPLED })?.traceparent).toMatch(new RegExp(`^00-${TRACE_ID}-[0-9a-f]{16}-01$`));
    const all = given(1).tracing.tracer('a', 'a-0');
    expect(all('x', { kind: 'server', parent: UNSAMPLED })).toBeUndefined();
    expect(all('x', { kind: 'server', parent: 'nonsense' })?.traceparent).not.toContain(TRACE_ID);
  });

  it('records about its share of the traces that begin here', () => {
    const tracer = given(0.25).tracing.tracer('a', 'a-0');
    const recorded = Array.from({ length: 4_000 }, () => tracer('x', { kind: 'server' })).filter((span) => span !== undefined);
    expect(recorded.length).toBeGreaterThan(800);
    expect(recorded.length).toBeLessThan(1_200);
  });

  it('tells of spans that the collector did not take', async () => {
    const exported: [number, string | undefined][] = [];
    const exporter = new InMemorySpanExporter();
    exporter.export = (_, done) => done({ code: 1, error: new Error('connect ECONNREFUSED') });
    const tracing = openTracing({ url: '', ratio: 1, exporter, onExport: (many, failure) => exported.push([many, failure]) });
    tracing.tracer('a', 'a-0')('x', { kind: 'internal' })?.end();
    await tracing.close();
    expect(exported).toEqual([[1, 'connect ECONNREFUSED']]);
  });
});

describe('a trace context', () => {
  it('is read, and told in log lines', () => {
    expect(readTraceparent(SAMPLED)).toEqual({ traceId: TRACE_ID, spanId: 'b7ad6b7169203331', sampled: true });
    expect(readTraceparent(UNSAMPLED)?.sampled).toBe(false);
    expect([isSampled(SAMPLED), isSampled(UNSAMPLED), isSampled(undefined)]).toEqual([true, false, false]);
    expect(traceField(SAMPLED)).toEqual({ trace_id: TRACE_ID });
  });

  it.each([
    undefined,
    '',
    'x',
    SAMPLED.toUpperCase(),
    SAMPLED.replace(TRACE_ID, '0'.repeat(32)),
    `${SAMPLED}-x`,
    `01${SAMPLED.slice(2)}`,
  ])('that is none is none: %s', (text) => {
    expect(readTraceparent(text)).toBeUndefined();
    expect(traceField(text)).toEqual({});
  });
});
