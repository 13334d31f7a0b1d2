import { describe, expect, it } from '@jest/globals';
import type { Call } from '../load/call.ts';
import { answeredOlder, byV2Outside, lastByV2, statedOlder, unaudited, wentBack } from './flags.ts';
import { record } from './planted.ts';

const call = (at: number, ms: number, more: Partial<Call> = {}): Call => ({
  key: `key-${String(at)}`,
  question: { route: 'predict-spending', path: 'v1', body: {} },
  url: 'http://a',
  at,
  ms,
  fate: 'ok',
  status: 200,
  servedBy: 'v2',
  epoch: '1.1',
  ...more,
});
const beat = (epoch: string, at: string) =>
  record('instances', 'flags/flags-0', { service: 'flags', instance: 'flags-0', epoch, at });
const stated = (epoch: string) => record('flags.state', 'current', { epoch });

describe('the last answer by v2', () => {
  const spans = [
    { from: 1_000, to: 5_000 },
    { from: 10_000, to: 15_000 },
  ];

  it('is told in milliseconds after the acknowledgement, the latest of all spans, by replica', () => {
    const calls = [call(900, 50), call(990, 30), call(4_990, 20), call(9_000, 1_700), call(9_000, 3_000, { url: 'http://b' })];
    expect(lastByV2(calls, 'http://a', spans)).toBe(700);
    expect(lastByV2(calls, 'http://b', spans)).toBe(2_000);
    expect(byV2Outside(calls, 'http://a', spans)).toBe(2);
  });

  it('passes over what v1 answered and what was refused', () => {
    const calls = [call(2_000, 10, { servedBy: 'v1' }), call(2_000, 10, { fate: 'fail', status: 503 })];
    expect(lastByV2(calls, 'http://a', spans)).toBe(0);
  });
});

describe('epochs that go back are found', () => {
  it('in signs of life, also across a restart', () => {
    expect(wentBack([beat('1.1', 'a'), beat('1.3', 'b'), beat('1.3', 'c'), beat('2.0', 'd')])).toEqual([]);
    expect(wentBack([beat('1.3', 'a'), beat('1.2', 'b')])).toEqual(['flags-0 at b: 1.2 after 1.3']);
  });

  it('in answers to what was asked after another answer had come, not in those under way beside it', () => {
    expect(answeredOlder([call(0, 10, { epoch: '1.2' }), call(5, 10, { epoch: '1.1' })])).toEqual([]);
    expect(answeredOlder([call(0, 10, { epoch: '1.10' }), call(20, 10, { epoch: '1.9' })])).toEqual(['http://a: 1.9 after 1.10']);
    expect(answeredOlder([call(0, 10, { epoch: '1.2' }), call(20, 10, { epoch: '1.1', url: 'http://b' })])).toEqual([]);
  });

  it('by the newest of all answers that had come, in whatever order they had', () => {
    const calls = [call(0, 10, { epoch: '1.1' }), call(20, 10, { epoch: '1.3' })];
    expect(answeredOlder([...calls, call(40, 10, { epoch: '1.2' })])).toEqual(['http://a: 1.2 after 1.3']);
    const beside = [call(0, 10, { epoch: '1.3' }), call(5, 15, { epoch: '1.2' })];
    expect(answeredOlder([...beside, call(40, 10, { epoch: '1.2' })])).toEqual(['http://a: 1.2 after 1.3']);
  });

  it('on flags.state', () => {
    expect(statedOlder([stated('1.0'), stated('1.4'), stated('1.4')])).toEqual([]);
    expect(statedOlder([stated('1.4'), stated('1.3')])).toEqual(['1.3 after 1.4']);
  });
});

it('an acknowledged command that the audit does not have is found', () => {
  const events = [record('flags.events', 'a', { epoch_before: '1.0', epoch: '1.1' })];
  expect(unaudited(['1.0', '1.1'], events)).toEqual([]);
  expect(unaudited(['1.1', '1.2'], events)).toEqual(['1.2']);
});
