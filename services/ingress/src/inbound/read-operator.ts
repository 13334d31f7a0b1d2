/** What the operator's tools send. */
import {
  CAPABILITIES,
  type DeadLettersFilter,
  type RecordingsFilter,
  type RuleSet,
  type TrafficQuery,
} from '@cohortlens/contracts';
import { refuse } from '../domain/refusal.ts';
import { ruleSetFaults } from '../domain/rule-set-check.ts';
import { numeric, type Read, readBody, withLimit } from './read-body.ts';

const DEFAULT_WINDOW = 5;

/** The last 5 minutes unless said. A misspelt parameter is said, not passed over. */
export function readWindow(query: unknown): Read<TrafficQuery> {
  const { window = DEFAULT_WINDOW, ...rest } = query as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    return refuse('invalid_input', { errors: [{ field: unknown.slice(0, 100), reason: 'is not known; there is window' }] });
  return readBody('traffic-query', { window: numeric(window) });
}

export const readLetters = (query: unknown): Read<DeadLettersFilter> => readBody('dead-letters-filter', withLimit(query));
export const readRecordings = (query: unknown): Read<RecordingsFilter> => readBody('recordings-filter', withLimit(query));

const SETS = CAPABILITIES.map((capability) => `rule-set-${capability}` as const);

/** Against the schema of the capability that it names, so that what is wrong can be said; then against what a schema cannot say. */
export function readRuleSet(body: unknown): Read<RuleSet> {
  const { capability } = (body ?? {}) as { capability?: unknown };
  const schema = SETS.find((name) => name === `rule-set-${String(capability)}`);
  if (schema === undefined)
    return refuse('invalid_input', { errors: [{ field: 'capability', reason: `must be one of ${CAPABILITIES.join(', ')}` }] });
  const read = readBody(schema, body);
  if (!('value' in read)) return read;
  const errors = ruleSetFaults(read.value);
  return errors.length > 0 ? refuse('invalid_input', { errors }) : read;
}
