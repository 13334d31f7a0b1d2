/** Figures as people read them: 1,234 customers (31 %), $54,000. */
import type { SegmentProfile } from '@cohortlens/contracts';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

export const count = (n: number, one: string): string => `${whole.format(n)} ${one}${n === 1 ? '' : 's'}`;

/** A share of 0..1; one that is not nothing never reads as 0 %. */
export const percent = (share: number): string => (share > 0 && share < 0.005 ? '<1 %' : `${whole.format(share * 100)} %`);

/** What is known of a group of customers, on average. */
export const averages = ({ age, annual_income, spending_score }: Omit<SegmentProfile, 'cluster' | 'size'>): string =>
  `average age ${whole.format(age)}, average income ${dollars.format(annual_income)}, average spending score ${whole.format(spending_score)}`;

/** How many of all customers a segment has, and its averages. */
export const described = (segment: SegmentProfile, customers: number): string =>
  `${count(segment.size, 'customer')} (${percent(segment.size / customers)}), ${averages(segment)}`;
