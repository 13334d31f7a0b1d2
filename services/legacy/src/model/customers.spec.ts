import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { featuresOf, readCustomers, trainingRows } from './customers.ts';
import { SHIPPED_CUSTOMERS } from './load.ts';

const HEADER = 'CustomerID,Gender,Age,Annual Income ($),Profession,Work Experience,Family Size,Spending Score (1-100)';
const csv = (...lines: string[]) => [HEADER, ...lines, ''].join('\n');

describe('the customers that v1 trains on', () => {
  test('every row is read, and what pandas takes for missing is null', () => {
    const rows = readCustomers(csv('1,Male,19,15000,Healthcare,1,4,39', '2,Male,21,35000,,3,3,81', '3,NA,20,86000.5,None,1,1,6'));
    expect(rows.map((row) => [row.gender, row.annual_income, row.profession])).toEqual([
      ['Male', 15000, 'Healthcare'],
      ['Male', 35000, null],
      [null, 86000.5, null],
    ]);
  });

  test('an incomplete row is not trained on', () => {
    const rows = readCustomers(csv('1,Male,19,15000,Healthcare,1,4,39', '2,Male,21,35000,,3,3,81', '3,Male,,1,Artist,3,3,81'));
    expect(trainingRows(rows).map((row) => row.customer_id)).toEqual([1]);
  });

  test('of equal rows the first alone is trained on; equal is by value, not by spelling', () => {
    const rows = readCustomers(
      csv('1,Male,19,15000,Artist,1,4,39', '1,Male,19.0,15e3,Artist,1,4,39', '2,Male,19,15000,Artist,1,4,39'),
    );
    expect(trainingRows(rows).map((row) => row.customer_id)).toEqual([1, 2]);
  });

  test('a byte order mark and blank lines are no part of the table', () => {
    expect(readCustomers(`\uFEFF${csv('1,Male,19,15000,Artist,1,4,39', '')}`)).toHaveLength(1);
  });

  test('a table without a column, or with a word for a number, is refused by name', () => {
    expect(() => readCustomers('CustomerID,Age\n1,2\n')).toThrow('no column Gender');
    expect(() => readCustomers(csv('1,Male,old,15000,Artist,1,4,39'))).toThrow('row 1: Age is not a number');
  });

  test('a row can be asked about without its profession, and not without a number', () => {
    const [known, unknown] = readCustomers(csv('2,Male,21,35000,,3,3,81', '3,Male,,1,Artist,3,3,81'));
    expect(known && featuresOf(known)).toEqual({
      age: 21,
      annual_income: 35000,
      work_experience: 3,
      family_size: 3,
      profession: null,
    });
    expect(unknown && featuresOf(unknown)).toBeUndefined();
  });

  test('2,000 customers are shipped, 1,965 of them complete', async () => {
    const rows = readCustomers(await readFile(SHIPPED_CUSTOMERS, 'utf8'));
    expect([rows.length, trainingRows(rows).length]).toEqual([2000, 1965]);
  });
});
