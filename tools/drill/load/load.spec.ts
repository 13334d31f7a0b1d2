import { describe, expect, it } from '@jest/globals';
import { fateOf } from './call.ts';
import type { Call, Question } from './call.ts';
import { type Backend, pick } from './front.ts';
import { startLoad } from './load.ts';

const question: Question = { route: 'predict-spending', path: 'v1', body: {} };
const ended = (key: string): Call => ({ key, question, url: 'http://a', at: 0, ms: 1, fate: 'ok' });

describe('what a client knows', () => {
  it.each([
    [200, undefined, 'ok'],
    [201, undefined, 'ok'],
    [400, 'invalid_input', 'fail'],
    [429, 'plan_limit', 'fail'],
    [503, 'overloaded', 'fail'],
    [503, 'bus_unavailable', 'fail'],
    [503, 'publish_unknown', 'unknown'],
    [504, 'deadline_exceeded', 'unknown'],
    [502, 'v1_failed', 'unknown'],
    [500, 'internal', 'unknown'],
  ])('%s %s: %s', (status, code, fate) => {
    expect(fateOf(status, code)).toBe(fate);
  });
});

describe('the load', () => {
  it('goes on while nothing is answered, up to its bound, and counts what it does not send', async () => {
    const open: (() => void)[] = [];
    const front = { ask: (key: string) => new Promise<Call>((resolve) => open.push(() => resolve(ended(key)))) };
    const { promise: full, resolve: seen } = Promise.withResolvers<void>();
    const load = startLoad({
      front,
      perSecond: 2_000,
      most: 20,
      question: (n) => {
        if (n > 25) seen();
        return question;
      },
    });
    await full;
    expect(load.inFlight()).toBe(20);
    expect(load.notSent()).toBeGreaterThan(0);
    const stopped = load.stop();
    for (const answer of open) answer();
    expect(await stopped).toHaveLength(20);
    expect(new Set(load.calls.map(({ key }) => key)).size).toBe(20);
  });
});

describe('the balancer', () => {
  const backends = ['a', 'b', 'c'].map((url) => ({ url, ready: true }) as Backend);
  const url = (turn: number, tried: readonly number[] = [], down: readonly number[] = []): string | undefined => {
    const now = backends.map((one, i) => ({ ...one, ready: !down.includes(i) }));
    return pick(now, turn, new Set(now.filter((_, i) => tried.includes(i))))?.url;
  };

  it('asks each that is ready in turn', () => {
    expect([0, 1, 2, 3].map((turn) => url(turn))).toEqual(['a', 'b', 'c', 'a']);
    expect([0, 1, 2].map((turn) => url(turn, [], [1]))).toEqual(['a', 'c', 'a']);
  });

  it('asks none twice, and one that is not ready rather than none', () => {
    expect(url(0, [0])).toBe('b');
    expect(url(0, [], [0, 1, 2])).toBe('a');
    expect(url(0, [0, 1, 2])).toBeUndefined();
  });
});
