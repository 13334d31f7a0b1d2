/**
 * The standalone ajv validators by schema name, typed: `validators['outcome'](x)` narrows x, and names what is
 * wrong: the first thing in a message of the bus, everything in what a client sends.
 */
import * as doors from '../generated/doors.js';
import * as compiled from '../generated/validators.js';
import type { SchemaName, SchemaTypes } from '../generated/schema-names.js';

export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Record<string, unknown>;
}
export interface Validator<T> {
  (data: unknown): data is T;
  /** What the last call found wrong; read it at once, the next call overwrites it. */
  errors?: readonly SchemaError[] | null;
}

export const validators = { ...compiled.byName, ...doors.byName } as unknown as {
  readonly [N in SchemaName]: Validator<SchemaTypes[N]>;
};
