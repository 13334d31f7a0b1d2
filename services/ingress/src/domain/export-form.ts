/** A diff as a record of an export. The schemas of the diffs describe what the columns hold. */
import type { Diff } from '@cohortlens/contracts';
import type { ExportFormat } from './ports.ts';

type Cell = string | number | null | undefined;
const own = (diff: Diff, name: string): Cell => (diff as unknown as Readonly<Record<string, Cell>>)[name];
const seen = (observation: object, name: string): Cell => (observation as Readonly<Record<string, Cell>>)[name];

/** What each column of the CSV says of a diff; what its capability does not have is empty. */
export const COLUMNS: Readonly<Record<string, (diff: Diff) => Cell>> = {
  diff_id: (d) => d.diff_id,
  revision: (d) => d.revision,
  compared_at: (d) => d.compared_at,
  request_id: (d) => d.request_id,
  capability: (d) => d.capability,
  tenant: (d) => d.tenant,
  path: (d) => d.path,
  epoch: (d) => d.epoch,
  verdict: (d) => d.verdict,
  differences: (d) => d.differences.join(' '),
  noise_floor: (d) => d.noise_floor,
  relative_delta: (d) => own(d, 'relative_delta'),
  signed_delta: (d) => own(d, 'signed_delta'),
  agreement: (d) => own(d, 'agreement'),
  unequal: (d) => own(d, 'unequal'),
  unequal_share: (d) => own(d, 'unequal_share'),
  segments_overlap: (d) => own(d, 'segments_overlap'),
  actions_overlap: (d) => own(d, 'actions_overlap'),
  ...Object.fromEntries(
    (['control', 'candidate'] as const).flatMap((side) =>
      ['status', 'version', 'error', 'duration_ms', 'predicted_spending'].map((name) => [
        `${side}_${name}`,
        (d: Diff) => seen(d[side], name),
      ]),
    ),
  ),
  // Last: what reads the columns by their place finds the others where they were.
  occasion: (d) => d.occasion,
};

/** A spreadsheet takes text that begins so for a formula; with an apostrophe before it, it is text. */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

/** A field of RFC 4180. Numbers stay numbers, also negative ones. */
export function csvField(value: Cell): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
const csvRecord = (values: readonly Cell[]): string => `${values.map(csvField).join(',')}\r\n`;

/** How an export ends: complete, or cut at the greatest number of records, with the cursor to go on from. */
export interface End {
  readonly rows: number;
  readonly next: string | null;
}

export interface Form {
  readonly head: string;
  readonly record: (diff: Diff) => string;
  /** The last record, told from the others by its first field. */
  readonly end: (end: End) => string;
}

const columns = Object.keys(COLUMNS);
const mark = ({ next }: End): string => (next === null ? '#end' : '#cut');

export const FORMS: Readonly<Record<ExportFormat, Form>> = {
  csv: {
    head: csvRecord(columns),
    record: (diff) => csvRecord(Object.values(COLUMNS).map((of) => of(diff))),
    end: (end) => csvRecord(columns.map((_, i) => [mark(end), end.rows, end.next][i])),
  },
  ndjson: {
    head: '',
    record: (diff) => `${JSON.stringify(diff)}\n`,
    end: (end) => `${JSON.stringify({ '#': mark(end).slice(1), ...end })}\n`,
  },
};
