export { every, type EveryQuery } from './every.ts';
export { insist } from './insist.ts';
export * from './port.ts';
export { openSqliteStore, type SqliteOptions, type SqliteStore } from './sqlite/open.ts';
