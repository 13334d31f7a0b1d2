import { describe, expect, it } from '@jest/globals';
import { attempt } from './throttle.ts';

describe('the login throttle', () => {
  it('lets so many through in any minute, and says when the next may come', () => {
    let tries: readonly number[] = [];
    for (const at of [0, 1_000, 2_000]) ({ tries } = attempt(tries, at, 3));
    expect(attempt(tries, 3_000, 3)).toMatchObject({ allowed: false, retryAfterS: 57 });
    expect(attempt(tries, 59_999, 3)).toMatchObject({ allowed: false, retryAfterS: 1 });
    expect(attempt(tries, 60_000, 3)).toMatchObject({ allowed: true });
  });

  it('remembers at most the limit, and refused tries do not prolong the wait', () => {
    let tries: readonly number[] = [];
    for (let at = 0; at < 1_000; at++) ({ tries } = attempt(tries, at, 5));
    expect(tries).toEqual([0, 1, 2, 3, 4]);
  });

  it('is not locked for ever by a clock that went back', () => {
    expect(attempt([100_000, 100_001], 50_000, 2)).toMatchObject({ allowed: true });
  });
});
