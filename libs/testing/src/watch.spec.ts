import { describe, expect, it } from '@jest/globals';
import type { Message } from '@cohortlens/bus';
import { MOST_KEPT, Watch } from './watch.ts';

const message = (offset: number, data: unknown = { offset }): Message => ({
  id: String(offset),
  type: 't',
  source: 's',
  time: '',
  attributes: { requestid: `r-${String(offset)}` },
  topic: 'outcomes',
  partition: 0,
  offset,
  key: `k-${String(offset)}`,
  data,
});
const NEVER_MS = 1;

describe('a watched topic', () => {
  it('finds what was there before it was asked, and what comes after', async () => {
    const watch = new Watch();
    watch.take(message(0));
    expect((await watch.find(({ offset }) => offset === 0, NEVER_MS))?.offset).toBe(0);
    const later = watch.find(({ offset }) => offset === 2, 10_000);
    watch.take(message(1));
    watch.take(message(2));
    expect((await later)?.offset).toBe(2);
  });

  it('rejects at once when the predicate itself fails, not after its deadline', async () => {
    const watch = new Watch();
    const broken = watch.find(() => {
      throw new Error('no such field');
    }, 10_000);
    watch.take(message(0));
    await expect(broken).rejects.toThrow('no such field');
  });

  it('gives up in time, and tells the last ones that it saw instead, each in a line', async () => {
    const watch = new Watch();
    expect(watch.seen()).toBe('nothing was seen on it');
    for (let i = 0; i < 9; i++) watch.take(message(i, { i, text: 'x'.repeat(1_000) }));
    expect(await watch.find(() => false, NEVER_MS)).toBeUndefined();
    const lines = watch.seen().split('\n');
    expect(lines[0]).toBe('9 others were seen on it, at last:');
    expect(lines).toHaveLength(6);
    expect(lines[5]).toMatch(/^ {2}0\/8 key=k-8 requestid=r-8 \{"i":8,"text":"x+…$/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(400);
  });

  it('is given whole, or not at all', () => {
    const watch = new Watch();
    const one = message(0);
    for (let n = 0; n < MOST_KEPT; n++) watch.take(one);
    expect(watch.all()).toHaveLength(MOST_KEPT);
    watch.take(one);
    expect(() => watch.all()).toThrow(/^1 more messages came/);
  });
});
