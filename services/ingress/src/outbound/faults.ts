/** Tells every v2 service the faults that it is to have: the last state on the topic holds. */
import { type Bus, within } from '@cohortlens/bus';
import type { Config } from '@cohortlens/config';
import type { SetFaults } from '../domain/ports.ts';
import { asked } from './guarded.ts';

export const createFaults = (bus: Bus, { faults, publishDeadlineMs }: Config): SetFaults => ({
  on: faults,
  set: (state) => {
    const published = bus.publish([{ topic: 'faults.state', key: 'v2', data: state }]).then(() => state);
    return asked('bus', within(published, publishDeadlineMs, 'telling the faults'));
  },
});
