import { expect, test } from '@jest/globals';
import { CloudEvent, Kafka } from 'cloudevents';
import fc from 'fast-check';
import { decodeHeaders, encodeHeaders } from './envelope.ts';
import { type AttributeName, ATTRIBUTES, type Attributes, type Envelope } from './message.ts';

const text = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 }).map((s) => `x${s.trim()}`);
const envelopes = fc.record({
  id: fc.uuid(),
  type: fc.constantFrom('cohortlens.outcome', 'cohortlens.query.ledger'),
  source: fc.constant('/cohortlens/ingress/i-1'),
  time: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map((d) => d.toISOString()),
  traceparent: fc.constant('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'),
  attributes: fc
    .dictionary(fc.constantFrom<AttributeName>(...ATTRIBUTES), text)
    .chain((any) => fc.constantFrom('v1', 'v2').map((side): Attributes => ({ ...any, primary: side, shadow: side }))),
});

test('an envelope comes back from its headers as it was', () => {
  fc.assert(
    fc.property(envelopes, (envelope) => {
      const read = decodeHeaders(encodeHeaders(envelope)) as Envelope;
      expect({ ...read, attributes: { ...read.attributes } }).toEqual({ ...envelope, attributes: { ...envelope.attributes } });
    }),
  );
});

test('the cloudevents package reads what is written', () => {
  fc.assert(
    fc.property(envelopes, (envelope) => {
      const data = { answer: 42 };
      const read = Kafka.toEvent<typeof data>({
        headers: encodeHeaders(envelope),
        body: JSON.stringify(data),
        key: 'k',
        value: JSON.stringify(data),
      } as never);
      const event = (Array.isArray(read) ? read[0] : read) as CloudEvent<typeof data>;
      expect(event.validate()).toBe(true);
      expect(event).toMatchObject({ specversion: '1.0', id: envelope.id, type: envelope.type, source: envelope.source });
      expect(new Date(String(event.time)).toISOString()).toBe(envelope.time);
      for (const name of ATTRIBUTES) expect(event[name]).toBe(envelope.attributes[name]);
    }),
    { numRuns: 50 },
  );
});

test('what the cloudevents package writes is read', () => {
  const event = new CloudEvent({
    id: '1',
    type: 'cohortlens.outcome',
    source: '/x',
    time: '2026-01-01T00:00:00.000Z',
    requestid: 'r-1',
    data: {},
  });
  const { headers } = Kafka.binary(event) as unknown as { headers: Record<string, string> };
  expect(decodeHeaders(headers)).toEqual({
    id: '1',
    type: 'cohortlens.outcome',
    source: '/x',
    time: '2026-01-01T00:00:00.000Z',
    attributes: { requestid: 'r-1' },
  });
});

test.each([
  ['none', {}],
  ['another version', { ce_specversion: '0.3', ce_id: '1', ce_source: '/x', ce_type: 't' }],
  ['no id', { ce_specversion: '1.0', ce_source: '/x', ce_type: 't' }],
  ['an empty source', { ce_specversion: '1.0', ce_id: '1', ce_source: '', ce_type: 't' }],
  ['a side that there is not', { ce_specversion: '1.0', ce_id: '1', ce_source: '/x', ce_type: 't', ce_primary: 'v9' }],
])('headers that are not those of a CloudEvent of this system make no envelope: %s', (_, headers) => {
  expect(decodeHeaders(headers)).toBeUndefined();
});
