/** What segments look like, for both sides alike. */
export { profileOf } from './profile.ts';
