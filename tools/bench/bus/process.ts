/** A child of the bus scenario: one client or one server of one side. Arguments: role, brokers, prefix and, for a client whose server has one, its address. */
import { serve, type Served } from '../child.ts';
import type { Place } from './ours.ts';

/** Each loads its own side alone: our bus mends kafkajs for its whole process, and the others are measured with kafkajs as it is. */
const ROLES: Readonly<Record<string, (place: Place) => Promise<Served>>> = {
  'echo-server': async (place) => (await import('./ours.ts')).ourServer(place, 'echo'),
  'durable-server': async (place) => (await import('./ours.ts')).ourServer(place, 'durable'),
  'our-client': async (place) => (await import('./ours.ts')).ourClient(place),
  'nest-server': async (place) => (await import('./nest-kafka.ts')).nestServer(place),
  'nest-client': async (place) => (await import('./nest-kafka.ts')).nestClient(place),
  'tuned-server': async (place) => (await import('./nest-kafka.ts')).nestServer(place, true),
  'tuned-client': async (place) => (await import('./nest-kafka.ts')).nestClient(place, true),
  'plain-server': async (place) => (await import('./plain-kafka.ts')).plainServer(place),
  'plain-client': async (place) => (await import('./plain-kafka.ts')).plainClient(place),
  'http-server': async () => (await import('./plain-http.ts')).httpServer(),
  'http-client': async (place) => (await import('./plain-http.ts')).httpClient(place),
  'floor-server': async (place) => (await import('./floor.ts')).floorServer(place),
  'floor-client': async (place) => (await import('./floor.ts')).floorClient(place),
};

const [role = '', brokers = '', prefix = '', server] = process.argv.slice(2);
const open = ROLES[role];
if (open === undefined) throw new Error(`no such role: ${role}`);
await serve(() => open({ brokers: brokers.split(','), prefix, server }));
