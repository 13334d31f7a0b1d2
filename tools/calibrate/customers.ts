/** The customer table that v1 is asked about: what can be asked of each row, no two alike. */
import { readFile } from 'node:fs/promises';
import type { CustomerFeatures, CustomerRow } from '@cohortlens/contracts';
import { featuresOf, readCustomers, segmentRowOf } from '@cohortlens/legacy/reference';
import { EXIT, Failure } from '../cli/exit.ts';

export interface CustomerTable {
  readonly features: readonly CustomerFeatures[];
  readonly rows: readonly CustomerRow[];
}

/** The first of equal ones: a held-out customer that equals one that the fit saw would not be unseen. */
const distinct = <T>(items: readonly T[]): T[] => [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];

/** Rejects with a Failure that names the file when it cannot be read or a column is missing. */
export async function readTable(path: string): Promise<CustomerTable> {
  try {
    const customers = readCustomers(await readFile(path, 'utf8'));
    return {
      features: distinct(customers.flatMap((customer) => featuresOf(customer) ?? [])),
      rows: distinct(customers.flatMap((customer) => segmentRowOf(customer) ?? [])),
    };
  } catch (error) {
    throw new Failure(EXIT.usage, `--customers ${path}: ${(error as Error).message}`, { cause: error });
  }
}
