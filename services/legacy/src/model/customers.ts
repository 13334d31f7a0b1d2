/**
 * The customers that v1 learns from, read as v1 reads them (pandas' read_csv, dropna, drop_duplicates). Training, calibration
 * and the comparison with the real v1 all start from these rows.
 */
import type { CustomerFeatures, CustomerRow as SegmentRow } from '@cohortlens/contracts';
import { parse } from 'csv-parse/sync';

/** One row of customers.csv; null is a cell that pandas takes for missing. */
export interface CustomerRow {
  readonly customer_id: number | null;
  readonly gender: string | null;
  readonly age: number | null;
  readonly annual_income: number | null;
  readonly profession: string | null;
  readonly work_experience: number | null;
  readonly family_size: number | null;
  readonly spending_score: number | null;
}
/** A row that v1 trains on: nothing is missing. */
export type CompleteRow = { readonly [K in keyof CustomerRow]: NonNullable<CustomerRow[K]> };

const COLUMNS = [
  { name: 'CustomerID', field: 'customer_id', numeric: true },
  { name: 'Gender', field: 'gender', numeric: false },
  { name: 'Age', field: 'age', numeric: true },
  { name: 'Annual Income ($)', field: 'annual_income', numeric: true },
  { name: 'Profession', field: 'profession', numeric: false },
  { name: 'Work Experience', field: 'work_experience', numeric: true },
  { name: 'Family Size', field: 'family_size', numeric: true },
  { name: 'Spending Score (1-100)', field: 'spending_score', numeric: true },
] as const satisfies readonly { name: string; field: keyof CustomerRow; numeric: boolean }[];

/** What pandas' read_csv takes for a missing value unless told otherwise (its documented `na_values`). */
const MISSING = new Set([
  '',
  ...'#N/A|#N/A N/A|#NA|-1.#IND|-1.#QNAN|-NaN|-nan|1.#IND|1.#QNAN|<NA>|N/A|NA|NULL|NaN|None|n/a|nan|null'.split('|'),
]);

/** Every row of the CSV text, in its order. Throws when a column is absent or a number is none: v1 would not start either. */
export function readCustomers(csv: string): CustomerRow[] {
  const records = parse<Record<string, string>>(csv, { columns: true, bom: true, skip_empty_lines: true });
  return records.map((record, index) =>
    Object.fromEntries(COLUMNS.map((column) => [column.field, cell(record, column, index)])),
  ) as unknown as CustomerRow[];
}

function cell(record: Record<string, string>, column: (typeof COLUMNS)[number], index: number): string | number | null {
  const text = record[column.name];
  if (text === undefined) throw new Error(`customers.csv has no column ${column.name}`);
  if (MISSING.has(text)) return null;
  if (!column.numeric) return text;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`customers.csv, row ${index + 1}: ${column.name} is not a number`);
  return value;
}

/** The rows v1 trains on: the incomplete ones dropped, then all but the first of equal ones. */
export function trainingRows(rows: readonly CustomerRow[]): CompleteRow[] {
  const seen = new Set<string>();
  return rows.filter((row): row is CompleteRow => {
    const key = JSON.stringify(COLUMNS.map(({ field }) => row[field]));
    if (COLUMNS.some(({ field }) => row[field] === null) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What is asked of v1 about a row; undefined when a number is missing. A missing profession stays null. */
export function featuresOf(row: CustomerRow): CustomerFeatures | undefined {
  const { age, annual_income, work_experience, family_size, profession } = row;
  if (age === null || annual_income === null || work_experience === null || family_size === null) return undefined;
  return { age, annual_income, work_experience, family_size, profession };
}

/** What v1's segmentation is asked about a row; undefined when a number is missing. */
export function segmentRowOf({ age, annual_income, spending_score }: CustomerRow): SegmentRow | undefined {
  return age === null || annual_income === null || spending_score === null ? undefined : { age, annual_income, spending_score };
}
