/** Bodies and queries against their schemas: the value, or a refusal that names the fields. */
import { type DiffsFilter, type SchemaName, type SchemaTypes, validators } from '@cohortlens/contracts';
import { fieldErrors } from '../domain/field-errors.ts';
import type { ExportFormat, SummaryBy } from '../domain/ports.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';

export type Read<T> = { readonly value: T } | Refusal;

export function readBody<N extends SchemaName>(schema: N, body: unknown): Read<SchemaTypes[N]> {
  const fits = validators[schema];
  return fits(body) ? { value: body } : refuse('invalid_input', { errors: fieldErrors(fits.errors) });
}

const FILTERS = [
  'capability',
  'verdict',
  'tenant',
  'request_id',
  'from',
  'to',
  'limit',
  'cursor',
] as const satisfies readonly (keyof DiffsFilter)[];
const isFilter = (name: string): boolean => FILTERS.some((f) => f === name);

/** Query parameters are text: `limit` is read as a number where it is one. A misspelt one is said, not passed over. */
export function readFilter(query: unknown): Read<DiffsFilter> {
  const { limit, ...rest } = query as Record<string, unknown>;
  const unknown = Object.keys(rest).find((name) => !isFilter(name));
  if (unknown !== undefined)
    return refuse('invalid_input', {
      errors: [{ field: unknown.slice(0, 100), reason: `is not known; there are ${FILTERS.join(', ')}` }],
    });
  const asked = {
    ...rest,
    ...(limit === undefined ? {} : { limit: typeof limit === 'string' && /^\d{1,9}$/.test(limit) ? Number(limit) : limit }),
  };
  return readBody('diffs-filter', asked);
}

const FORMATS: readonly ExportFormat[] = ['csv', 'ndjson'];

/** The filter and the form of an export; NDJSON unless said. */
export function readExport(query: unknown): Read<{ readonly filter: DiffsFilter; readonly format: ExportFormat }> {
  const { format = 'ndjson', ...rest } = query as Record<string, unknown>;
  const filter = readFilter(rest);
  if (!('value' in filter)) return filter;
  const found = FORMATS.find((f) => f === format);
  if (found === undefined)
    return refuse('invalid_input', { errors: [{ field: 'format', reason: `must be one of ${FORMATS.join(', ')}` }] });
  return { value: { filter: filter.value, format: found } };
}

const SPANS: readonly SummaryBy[] = ['minute', 'hour', 'day'];

/** The filter and the width of a row; an hour unless said. */
export function readSummary(query: unknown): Read<{ readonly filter: DiffsFilter; readonly by: SummaryBy }> {
  const { by = 'hour', ...rest } = query as Record<string, unknown>;
  const filter = readFilter(rest);
  if (!('value' in filter)) return filter;
  const span = SPANS.find((s) => s === by);
  if (span === undefined)
    return refuse('invalid_input', { errors: [{ field: 'by', reason: `must be one of ${SPANS.join(', ')}` }] });
  return { value: { filter: filter.value, by: span } };
}
