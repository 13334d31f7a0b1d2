/** A child of the bus scenario: one client or one server of one side. Arguments: role, brokers, prefix and, for a client whose server has one, its address. */
import { serve, type Served } from '../child.ts';
import { nestClient, nestServer } from './nest-kafka.ts';
import { floorClient, floorServer } from './floor.ts';
import { ourClient, ourServer, type Place } from './ours.ts';
import { httpClient, httpServer } from './plain-http.ts';
import { plainClient, plainServer } from './plain-kafka.ts';

const ROLES: Readonly<Record<string, (place: Place) => Promise<Served>>> = {
  'echo-server': (place) => ourServer(place, 'echo'),
  'durable-server': (place) => ourServer(place, 'durable'),
  'our-client': ourClient,
  'nest-server': (place) => nestServer(place),
  'nest-client': (place) => nestClient(place),
  'tuned-server': (place) => nestServer(place, true),
  'tuned-client': (place) => nestClient(place, true),
  'plain-server': plainServer,
  'plain-client': plainClient,
  'http-server': httpServer,
  'http-client': httpClient,
  'floor-server': floorServer,
  'floor-client': floorClient,
};

const [role = '', brokers = '', prefix = '', server] = process.argv.slice(2);
const open = ROLES[role];
if (open === undefined) throw new Error(`no such role: ${role}`);
await serve(() => open({ brokers: brokers.split(','), prefix, server }));
