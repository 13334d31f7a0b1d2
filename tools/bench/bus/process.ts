/** A child of the bus scenario: one client or one server of one side. Arguments: role, brokers, prefix. */
import { serve, type Served } from '../child.ts';
import { nestClient, nestServer } from './nest-kafka.ts';
import { ourClient, ourServer, type Place } from './ours.ts';

const ROLES: Readonly<Record<string, (place: Place) => Promise<Served>>> = {
  'echo-server': (place) => ourServer(place, 'echo'),
  'durable-server': (place) => ourServer(place, 'durable'),
  'our-client': ourClient,
  'nest-server': nestServer,
  'nest-client': nestClient,
};

const [role = '', brokers = '', prefix = ''] = process.argv.slice(2);
const open = ROLES[role];
if (open === undefined) throw new Error(`no such role: ${role}`);
await serve(() => open({ brokers: brokers.split(','), prefix }));
