import { describe, expect, it } from '@jest/globals';
import { floorOf } from './floor.ts';

const many = (count: number, of: number): number[] => new Array<number>(count).fill(of);

describe('what v1 disagrees with itself by', () => {
  it('is nothing while too few were asked twice', () => {
    expect(floorOf(many(19, 0.1))).toBe(0);
    expect(floorOf(many(20, 0.1))).toBe(0.1);
  });

  it('is not what one, two or three of few say, in whatever direction', () => {
    expect(floorOf([...many(20, 0.01), 1])).toBe(0.01);
    expect(floorOf([...many(296, 0), 1, -1, 1])).toBe(0);
    expect(floorOf([...many(16, 0.01), 1, -0.8, 0.5, 0.4])).toBe(0.4);
  });

  it('is the 99th percentile of many, by nearest rank', () => {
    expect(floorOf(Array.from({ length: 1_000 }, (_, n) => (n % 2 === 0 ? n : -n)))).toBe(989);
  });
});
