/** Rules as an engineer writes them without asking v1: six kinds of customers that marketing has names for. Not calibrated. */
import type { RuleSetSegmentation } from '@cohortlens/contracts';

const YOUNG = -0.8;
const MIDDLE = 0;
const OLD = 0.9;
const MODEST = -0.8;
const WELL_OFF = 0.9;
const THRIFTY = -0.9;
const KEEN = 0.9;

/** Of each feature: the middle of its range as one would guess it, and a third of the way to its ends. */
export const HANDWRITTEN_1: RuleSetSegmentation = {
  capability: 'segmentation',
  version: 'handwritten-1',
  mean: { age: 45, annual_income: 90_000, spending_score: 50 },
  deviation: { age: 20, annual_income: 45_000, spending_score: 25 },
  centroids: [
    { age: YOUNG, annual_income: MODEST, spending_score: KEEN },
    { age: YOUNG, annual_income: WELL_OFF, spending_score: KEEN },
    { age: MIDDLE, annual_income: MODEST, spending_score: THRIFTY },
    { age: MIDDLE, annual_income: WELL_OFF, spending_score: THRIFTY },
    { age: OLD, annual_income: MODEST, spending_score: THRIFTY },
    { age: OLD, annual_income: WELL_OFF, spending_score: KEEN },
  ],
  origin: 'written by hand: six kinds of customers that marketing has names for; not calibrated to v1',
};
