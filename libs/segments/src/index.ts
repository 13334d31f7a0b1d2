/** What segments look like, for both sides alike, and how far two labellings agree. */
export { adjustedRand } from './agreement.ts';
export { profileOf } from './profile.ts';
