/** What pandas' DataFrame makes of v1's segment body, as far as v1 looks at it: the columns that it needs, as numbers. Pure. */
import type { CustomerRow } from '@cohortlens/contracts';
import { float } from './fields.ts';

/** The columns by name, in the order in which v1 looks for them. */
const COLUMNS = [
  ['Age', 'age'],
  ['Annual Income ($)', 'annual_income'],
  ['Spending Score (1-100)', 'spending_score'],
] as const;

export type Frame = { readonly rows: readonly CustomerRow[] } | { readonly missing: string };

type Cells = Readonly<Record<string, unknown>>;

/** Throws what v1 answers 500 for: what is no table, and cells that are no numbers. */
export function readFrame(body: unknown): Frame {
  const records = recordsOf(body);
  const absent = COLUMNS.find(([column]) => !records.some((record) => Object.hasOwn(record, column)));
  if (absent) return { missing: absent[0] };
  return {
    rows: records.map(
      (record) => Object.fromEntries(COLUMNS.map(([column, field]) => [field, cell(record[column])])) as unknown as CustomerRow,
    ),
  };
}

/** A list of records is one; a list that begins with anything else has columns of other names. An object holds columns. */
function recordsOf(body: unknown): Cells[] {
  if (body === null) return [];
  if (typeof body !== 'object') throw new Error('neither a list nor an object');
  if (!Array.isArray(body)) return transposed(body as Cells);
  if (body.length === 0 || !isRecord(body[0])) return [];
  if (!body.every(isRecord)) throw new Error('a row that is no record');
  return body;
}

function transposed(columns: Cells): Cells[] {
  const lists = Object.values(columns).filter(Array.isArray);
  if (lists.length === 0 && Object.keys(columns).length > 0) throw new Error('columns without rows');
  const length = lists[0]?.length ?? 0;
  if (lists.some((list) => list.length !== length)) throw new Error('columns of different lengths');
  const at = (value: unknown, i: number): unknown => (Array.isArray(value) ? value[i] : value);
  const rows = Array.from({ length }, (_, i) =>
    Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, at(value, i)])),
  );
  if (rows.length === 0 && COLUMNS.every(([column]) => Object.hasOwn(columns, column))) throw new Error('no rows');
  return rows;
}

const isRecord = (value: unknown): value is Cells => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A cell that is absent is not a number; a numeral in a string is one. */
function cell(value: unknown): number {
  const read = float(value);
  if (!('value' in read) || !Number.isFinite(read.value as number)) throw new Error('a cell that is no finite number');
  return read.value as number;
}
