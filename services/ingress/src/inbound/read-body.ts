/** Bodies and queries against their schemas: the value, or a refusal that names the fields. */
import { type DiffsFilter, type SchemaName, type SchemaTypes, validators } from '@cohortlens/contracts';
import { fieldErrors } from '../domain/field-errors.ts';
import { EXPORT_FORMATS, type ExportFormat, SUMMARY_SPANS, type SummaryBy } from '../domain/ports.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';

export type Read<T> = { readonly value: T } | Refusal;

export function readBody<N extends SchemaName>(schema: N, body: unknown): Read<SchemaTypes[N]> {
  const fits = validators[schema];
  return fits(body) ? { value: body } : refuse('invalid_input', { errors: fieldErrors(fits) });
}

/** Query parameters are text: a number is read as one where it is one. */
export const numeric = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;

/** The parameters with `limit` read so. */
export const withLimit = (query: unknown): Record<string, unknown> => {
  const { limit, ...rest } = query as Record<string, unknown>;
  return { ...rest, ...(limit === undefined ? {} : { limit: numeric(limit) }) };
};

const FILTERS: Readonly<Record<keyof DiffsFilter, true>> = {
  capability: true,
  verdict: true,
  tenant: true,
  request_id: true,
  from: true,
  to: true,
  limit: true,
  cursor: true,
};

/** A misspelt parameter is said, not passed over. */
export function readFilter(query: unknown): Read<DiffsFilter> {
  const asked = withLimit(query);
  const unknown = Object.keys(asked).find((name) => !Object.hasOwn(FILTERS, name));
  if (unknown !== undefined)
    return refuse('invalid_input', {
      errors: [{ field: unknown.slice(0, 100), reason: `is not known; there are ${Object.keys(FILTERS).join(', ')}` }],
    });
  return readBody('diffs-filter', asked);
}

/** The filter and the form of an export; NDJSON unless said. */
export function readExport(query: unknown): Read<{ readonly filter: DiffsFilter; readonly format: ExportFormat }> {
  const { format = 'ndjson', ...rest } = query as Record<string, unknown>;
  const filter = readFilter(rest);
  if (!('value' in filter)) return filter;
  const found = EXPORT_FORMATS.find((f) => f === format);
  if (found === undefined)
    return refuse('invalid_input', { errors: [{ field: 'format', reason: `must be one of ${EXPORT_FORMATS.join(', ')}` }] });
  return { value: { filter: filter.value, format: found } };
}

/** The filter and the width of a row; an hour unless said. */
export function readSummary(query: unknown): Read<{ readonly filter: DiffsFilter; readonly by: SummaryBy }> {
  const { by = 'hour', ...rest } = query as Record<string, unknown>;
  const filter = readFilter(rest);
  if (!('value' in filter)) return filter;
  const span = SUMMARY_SPANS.find((s) => s === by);
  if (span === undefined)
    return refuse('invalid_input', { errors: [{ field: 'by', reason: `must be one of ${SUMMARY_SPANS.join(', ')}` }] });
  return { value: { filter: filter.value, by: span } };
}
