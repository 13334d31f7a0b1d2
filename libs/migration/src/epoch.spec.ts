import { describe, expect, it } from '@jest/globals';
import { validators } from '@cohortlens/contracts';
import fc from 'fast-check';
import { compareEpochs, epochAt, formatEpoch, parseEpoch, SEED_EPOCH } from './epoch.ts';

const epochs = fc.record({ generation: fc.nat(), position: fc.nat() });

describe('an epoch', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(epochs, (epoch) => expect(parseEpoch(formatEpoch(epoch))).toEqual(epoch)));
  });

  it.each(['', '1', '1.', '.1', '1.2.3', 'a.b', '-1.0', '1.0 '])("'%s' is none", (text) => {
    expect(() => parseEpoch(text)).toThrow('is no epoch');
  });

  it.each([
    ['1', '1'.repeat(16)],
    ['1'.repeat(16), '1'],
    ['1', '9007199254740993'],
  ])('%s.%s is none: no number keeps it', (...parts) => {
    expect(() => parseEpoch(parts.join('.'))).toThrow('is no epoch');
    expect(validators.epoch(parts.join('.'))).toBe(false);
  });

  it('of as many digits as the schema lets pass is a number that counts each', () => {
    const most = `${'9'.repeat(15)}.${'9'.repeat(15)}`;
    expect(validators.epoch(most)).toBe(true);
    expect(Object.values(parseEpoch(most)).every(Number.isSafeInteger)).toBe(true);
  });

  it.each([
    ['1.9', '1.10'],
    ['1.42', '2.0'],
    [SEED_EPOCH, epochAt(1, 0)],
  ])('%s is older than %s', (a, b) => {
    expect(compareEpochs(a, b)).toBeLessThan(0);
    expect(compareEpochs(b, a)).toBeGreaterThan(0);
    expect(compareEpochs(a, a)).toBe(0);
  });

  it('grows with the offset of its command, and a new generation is newer than all of the one before', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(), fc.nat(), (generation, offset, later) => {
        expect(compareEpochs(epochAt(generation, offset + 1 + later), epochAt(generation, offset))).toBeGreaterThan(0);
        expect(
          compareEpochs(formatEpoch({ generation: generation + 1, position: 0 }), epochAt(generation, offset)),
        ).toBeGreaterThan(0);
      }),
    );
  });
});
