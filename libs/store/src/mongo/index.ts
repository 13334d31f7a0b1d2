/** The store on MongoDB; an entry of its own, so that mongoose is loaded only where it is used. */
export { inspectMongo, type MongoInspection } from './inspect.ts';
export { openMongoStore } from './open.ts';
export type { MongoOptions } from './options.ts';
