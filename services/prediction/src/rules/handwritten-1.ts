/** Rules as an engineer writes them without asking v1: what one would expect of shoppers, in round figures. Not calibrated. */
import type { RuleSetPrediction } from '@cohortlens/contracts';

export const HANDWRITTEN_1: RuleSetPrediction = {
  capability: 'prediction',
  version: 'handwritten-1',
  intercept: 50,
  coefficients: {
    /** Ten points for each 100,000 dollars. */
    annual_income: 0.0001,
    /** The young spend more. */
    age: -0.2,
    work_experience: 0.5,
    family_size: 1,
  },
  professions: {
    Artist: 0,
    Doctor: 3,
    Engineer: 2,
    Entertainment: 3,
    Executive: 5,
    Healthcare: 0,
    Homemaker: -2,
    Lawyer: 4,
    Marketing: 1,
  },
  bounds: { low: 0, high: 100 },
  fitted_ranges: {
    annual_income: { low: 10_000, high: 200_000 },
    age: { low: 18, high: 80 },
    work_experience: { low: 0, high: 30 },
    family_size: { low: 1, high: 8 },
  },
  defaults: { annual_income: 60_000, age: 40, work_experience: 5, family_size: 3, profession: 'Artist' },
  origin: 'written by hand: what one would expect of shoppers; not calibrated to v1',
};
