import { expect, it } from '@jest/globals';
import { DRILLS } from './drills.ts';

/** Of the promises those that are about real faults. */
const ABOUT_FAULTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 25, 26, 27];

it('drills every promise about faults', () => {
  const drilled = new Set(DRILLS.flatMap(({ promises }) => promises));
  expect([...drilled].sort((a, b) => a - b)).toEqual(ABOUT_FAULTS);
});
