/** A child of the bus scenario: one client or one server of one side. Arguments: role, brokers, prefix and, for a client whose server has one, its address. */
import { serve, type Served } from '../child.ts';
import type { Place } from './ours.ts';

type Side = (place: Place) => Promise<Served>;

/** Each loads its own side alone: our bus mends kafkajs for its whole process, and the others are measured with kafkajs as it is. */
const ROLES: Readonly<Record<string, () => Promise<Side>>> = {
  'echo-server': async () => {
    const { ourServer } = await import('./ours.ts');
    return (place) => ourServer(place, 'echo');
  },
  'durable-server': async () => {
    const { ourServer } = await import('./ours.ts');
    return (place) => ourServer(place, 'durable');
  },
  'our-client': async () => (await import('./ours.ts')).ourClient,
  'nest-server': async () => (await import('./nest-kafka.ts')).nestServer,
  'nest-client': async () => (await import('./nest-kafka.ts')).nestClient,
  'tuned-server': async () => {
    const { nestServer } = await import('./nest-kafka.ts');
    return (place) => nestServer(place, true);
  },
  'tuned-client': async () => {
    const { nestClient } = await import('./nest-kafka.ts');
    return (place) => nestClient(place, true);
  },
  'plain-server': async () => (await import('./plain-kafka.ts')).plainServer,
  'plain-client': async () => (await import('./plain-kafka.ts')).plainClient,
  'http-server': async () => (await import('./plain-http.ts')).httpServer,
  'http-client': async () => (await import('./plain-http.ts')).httpClient,
  'floor-server': async () => (await import('./floor.ts')).floorServer,
  'floor-client': async () => (await import('./floor.ts')).floorClient,
};

const [role = '', brokers = '', prefix = '', server] = process.argv.slice(2);
const load = ROLES[role];
if (load === undefined) throw new Error(`no such role: ${role}`);
const open = await load();
await serve(() => open({ brokers: brokers.split(','), prefix, server }));
