import { expect, test } from '@jest/globals';
import { agreementOf } from './agreement.ts';

test('equal scores agree wholly', () => {
  const pairs = [40, 50, 60].map((score) => ({ control: score, candidate: score }));
  expect(agreementOf(pairs)).toEqual({ meanRelativeDelta: 0, maxRelativeDelta: 0, skill: 1 });
});

test('a delta is relative to the control, whichever way it goes', () => {
  const { meanRelativeDelta, maxRelativeDelta } = agreementOf([
    { control: 50, candidate: 55 },
    { control: 40, candidate: 38 },
  ]);
  expect(maxRelativeDelta).toBeCloseTo(0.1, 12);
  expect(meanRelativeDelta).toBeCloseTo(0.075, 12);
});

test('below one the delta is taken against one', () => {
  expect(agreementOf([{ control: 0.1, candidate: 0.2 }]).maxRelativeDelta).toBeCloseTo(0.1, 12);
});

test('a candidate that knows no more than the mean has no skill, however small its deltas', () => {
  const pairs = [49, 50, 51].map((control) => ({ control, candidate: 50 }));
  expect(agreementOf(pairs).skill).toBe(0);
  expect(agreementOf(pairs).maxRelativeDelta).toBeLessThan(0.05);
});

test('against a constant control there is no skill to tell', () => {
  expect(agreementOf([{ control: 50, candidate: 50 }]).skill).toBeNaN();
});
