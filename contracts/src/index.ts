/** The bus and the HTTP surface as data. Everything here is a definition; types and validators are generated from schemas/. */
export type * from '../generated/types.js';
export type { SchemaName, SchemaTypes } from '../generated/schema-names.js';
export { validators, type Validator } from './validators.ts';
export * from './canonical.ts';
export * from './capabilities.ts';
export * from './errors.ts';
export * from './group-topics.ts';
export * from './headers.ts';
export * from './keys.ts';
export * from './limits.ts';
export * from './place.ts';
export * from './request-id.ts';
export * from './routes.ts';
export * from './tolerances.ts';
export * from './topics.ts';
export * from './vocabulary.ts';
