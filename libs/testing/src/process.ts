/** What starting the product as processes takes, without the bus: for suites and tools that look at it over HTTP alone. */
export { Child, type ChildOptions, type Env } from './child.ts';
export { eventually } from './eventually.ts';
export { leavePlace, openPlace, type Place, ROOT, withDatabase } from './place.ts';
export { freePort, freePorts } from './ports.ts';
