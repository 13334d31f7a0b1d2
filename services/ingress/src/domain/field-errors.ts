/** What a validator found wrong, in plain words for whoever sent it: which field, and why. */
import { type FieldError, LIMITS } from '@cohortlens/contracts';

/** What ajv's standalone validators say of one violation. */
export interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Record<string, unknown>;
}

const shown = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));
const TYPES: Readonly<Record<string, string>> = {
  integer: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
  null: 'null',
};
const typeNames = (type: unknown): string =>
  (Array.isArray(type) ? type : [type]).map((t) => TYPES[String(t)] ?? String(t)).join(' or ');

/** Why, by keyword; params are ajv's. */
const REASONS: Readonly<Record<string, (p: Record<string, unknown>) => string>> = {
  required: () => 'is required',
  type: (p) => `must be ${typeNames(p['type'])}`,
  minimum: (p) => `must be at least ${shown(p['limit'])}`,
  maximum: (p) => `must be at most ${shown(p['limit'])}`,
  exclusiveMinimum: (p) => `must be above ${shown(p['limit'])}`,
  exclusiveMaximum: (p) => `must be below ${shown(p['limit'])}`,
  minLength: (p) => (p['limit'] === 1 ? 'must not be empty' : `must have at least ${shown(p['limit'])} characters`),
  maxLength: (p) => `must have at most ${shown(p['limit'])} characters`,
  minItems: (p) => `must have at least ${shown(p['limit'])} items`,
  maxItems: (p) => `must have at most ${shown(p['limit'])} items`,
  uniqueItems: () => 'must not repeat an item',
  enum: (p) => `must be one of ${shown(p['allowedValues'])}`,
  const: (p) => `must be ${shown(p['allowedValue'])}`,
  additionalProperties: () => 'is not known',
  unevaluatedProperties: () => 'is not known',
  format: (p) =>
    p['format'] === 'date-time' ? 'must be a time such as 2026-03-06T14:00:00Z' : `must be a ${shown(p['format'])}`,
  pattern: () => 'has characters that are not allowed',
  minProperties: () => 'must name at least one field',
};
/** Said of a whole when its parts have been said already. */
const WHOLES = new Set(['anyOf', 'oneOf', 'allOf', 'if', 'not']);
/** Which parameter names a field that the path does not have yet. */
const NAMED_BY: Readonly<Record<string, string>> = {
  required: 'missingProperty',
  additionalProperties: 'additionalProperty',
  unevaluatedProperties: 'unevaluatedProperty',
};

function fieldOf({ instancePath, keyword, params }: Violation): string {
  const parts = instancePath
    .split('/')
    .slice(1)
    .map((p) => p.replaceAll('~1', '/').replaceAll('~0', '~'));
  const name = NAMED_BY[keyword];
  const named = name === undefined ? undefined : params[name];
  return [...parts, ...(typeof named === 'string' ? [named] : [])].join('.').slice(0, 200) || 'body';
}

/** One error for each field, the first that was found, of so many fields. The validator forgets them: they hold parts of the body. */
export function fieldErrors(fits: { errors?: readonly Violation[] | null }): FieldError[] {
  const found = new Map<string, string>();
  for (const violation of fits.errors ?? []) {
    const { keyword, params, message } = violation;
    if (found.size >= LIMITS.fieldErrors) break;
    if (WHOLES.has(keyword)) continue;
    const field = fieldOf(violation);
    const reason = REASONS[keyword]?.(params) ?? message ?? 'is wrong';
    if (!found.has(field)) found.set(field, reason);
  }
  fits.errors = null;
  if (found.size === 0) found.set('body', 'does not fit its schema');
  return [...found].map(([field, reason]) => ({ field, reason }));
}
