/** A comparison in its trace: which messages it is linked to, and what follows from it. */
import { afterEach, expect, it } from '@jest/globals';
import type { Span, SpanAttributes } from '@cohortlens/telemetry';
import { House, WINDOW_MS } from './testing/house.ts';
import { id, pair } from './testing/messages.ts';

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const trace = (span: number, flags = '01'): string => `00-${TRACE_ID}-${String(span).padStart(16, '0')}-${flags}`;

interface Told {
  readonly name: string;
  readonly parent: string | undefined;
  readonly links: readonly string[];
  readonly attributes: SpanAttributes;
  readonly traceparent: string;
  ended?: string;
}

let house: House | undefined;
afterEach(async () => {
  await house?.dispose();
  house = undefined;
});

async function given(): Promise<{ house: House; spans: Told[]; of: (name: string) => Told[] }> {
  const spans: Told[] = [];
  const opened = await House.open({}, (name, { parent, links = [], attributes = {} }): Span => {
    const told = { name, parent, links, attributes: { ...attributes }, traceparent: trace(1_000 + spans.length) };
    spans.push(told);
    return {
      traceparent: told.traceparent,
      set: (more) => void Object.assign(told.attributes, more),
      end: (failure = 'ok') => void Object.assign(told, { ended: failure }),
    };
  });
  house = opened;
  return { house: opened, spans, of: (name) => spans.filter((span) => span.name === name) };
}
const traced = (flags: string) => pair(1, 50, 52).map((message, n) => ({ ...message, traceparent: trace(n + 1, flags) }));

it('is linked to the messages that brought both results, and the diff follows from it', async () => {
  const { house: running, of } = await given();
  await running.publish(...traced('01'));
  await running.arrived(1);
  const compared = await running.eventually(() =>
    of('send diffs.prediction').some(({ ended }) => ended === 'ok') ? of('compare prediction') : undefined,
  );
  const arrived = of('process results.prediction').map(({ traceparent }) => traceparent);
  const handled = [...arrived, ...of('process requests.prediction').map(({ traceparent }) => traceparent)];
  expect(arrived).toHaveLength(2);
  expect(compared.length).toBeGreaterThan(0);
  for (const { links, ended, attributes, parent } of compared) {
    expect([...links].sort()).toEqual([...arrived].sort());
    expect(ended).toBe('ok');
    expect(attributes).toEqual({
      'cohortlens.request_id': id(1),
      'cohortlens.capability': 'prediction',
      'cohortlens.verdict': 'tolerated',
    });
    expect(handled).toContain(parent);
  }
  const spans = compared.map(({ traceparent }) => traceparent);
  for (const { parent } of of('send diffs.prediction')) expect(spans).toContain(parent);
});

it('is of the trace of its request also when a side is missing', async () => {
  const { house: running, of } = await given();
  await running.publish(...traced('01').slice(0, 2));
  await running.handled();
  running.now += WINDOW_MS + 1;
  await running.arrived(1);
  const [compared] = await running.eventually(() => (of('compare prediction').length > 0 ? of('compare prediction') : undefined));
  expect(compared?.parent).toBe(of('process requests.prediction')[0]?.traceparent);
  expect(compared?.links).toEqual(of('process results.prediction').map(({ traceparent }) => traceparent));
  expect(compared?.attributes).toMatchObject({ 'cohortlens.verdict': 'missing' });
});

it('is no span when its trace is not recorded', async () => {
  const { house: running, spans } = await given();
  await running.publish(...traced('00'));
  await running.arrived(1);
  expect(spans).toEqual([]);
});
