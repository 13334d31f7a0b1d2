import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { corrected, openSharedClock, type Reading } from './shared-clock.ts';

describe('the shared clock', () => {
  it('is as far from the store as one answer took at most, and every further answer can only bring it nearer', () => {
    const way = fc.record({ there: fc.nat(200), back: fc.nat(200) });
    fc.assert(
      fc.property(fc.integer({ min: -600_000, max: 600_000 }), fc.array(way, { minLength: 1, maxLength: 8 }), (truth, ways) => {
        let offset: number | undefined;
        let at = 0;
        let error = Number.POSITIVE_INFINITY;
        for (const { there, back } of ways) {
          const reading: Reading = { asked: at, said: at + there + truth, answered: at + there + back };
          offset = corrected(offset, reading);
          const present = Math.abs(offset - truth);
          expect(present).toBeLessThanOrEqual(error);
          expect(present).toBeLessThanOrEqual(there + back + 1);
          error = present;
          at += there + back + 10;
        }
      }),
    );
  });

  it('is the same in two processes, however their own clocks are set', async () => {
    const at = { ms: 0 };
    const ask = async () => {
      at.ms += 2;
      return 1_800_000_000_000 + at.ms - 1;
    };
    const logger = { warn: () => undefined };
    const one = await openSharedClock(ask, logger, () => at.ms);
    const other = await openSharedClock(ask, logger, () => 77_000 + at.ms);
    expect(Math.abs(one.now() - other.now())).toBeLessThanOrEqual(2);
    at.ms += 60_000;
    expect(Math.abs(one.now() - (1_800_000_000_000 + at.ms))).toBeLessThanOrEqual(2);
    await Promise.all([one.stop(), other.stop()]);
  });
});
