import { placeOf } from '@cohortlens/contracts';

/** Whether the tenant is among the first so many percent. Sticky: who is in at 10 % is in at 20 %. */
export const inRollout = (tenant: string, percent: number): boolean => percent > 0 && placeOf('rollout', tenant) < percent;
