import { expect, it } from '@jest/globals';
import type { Diff } from '@cohortlens/contracts';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { COLUMNS, csvField, FORMS } from './export-form.ts';

const rowsOf = (text: string): string[][] => parse(text);

it('a field is read back as it was, but what a spreadsheet would take for a formula has an apostrophe before it', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (values) => {
      const [record] = rowsOf(`${values.map(csvField).join(',')},end\r\n`);
      expect(record).toEqual([...values.map((value) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value)), 'end']);
    }),
  );
  expect(['=1+1', '+1', '-1', '@x'].map(csvField)).toEqual(["'=1+1", "'+1", "'-1", "'@x"]);
  expect([-0.5, 0, null, undefined].map(csvField)).toEqual(['-0.5', '0', '', '']);
});

const DIFF = {
  diff_id: 'request-1~r1',
  revision: 1,
  request_id: 'request-1',
  capability: 'segmentation',
  tenant: '=cmd|"x"',
  path: 'v1',
  epoch: '1.1',
  verdict: 'mismatch',
  differences: ['labels'],
  noise_floor: 0,
  agreement: 0.5,
  unequal: 1,
  unequal_share: 0.1,
  unequal_rows: [],
  compared_at: '2026-03-06T14:00:00.000Z',
  control: { status: 'ok', version: 'v1', error: null, duration_ms: 2, rows: 10, segments: 3 },
  candidate: { status: 'ok', version: 'r1', error: null, duration_ms: 1, rows: 10, segments: 3 },
} satisfies Diff;

it('a CSV has a head, records of one width, and a last record that says how it ended', () => {
  const { head, record, end } = FORMS.csv;
  const rows = rowsOf(head + record(DIFF) + end({ rows: 1, next: 'more' }));
  expect(rows.map((row) => row.length)).toEqual([1, 2, 3].map(() => Object.keys(COLUMNS).length));
  const named = Object.fromEntries((rows[0] ?? []).map((name, i) => [name, rows[1]?.[i]]));
  expect(named).toMatchObject({
    tenant: `'=cmd|"x"`,
    verdict: 'mismatch',
    unequal: '1',
    relative_delta: '',
    control_version: 'v1',
  });
  expect(rows[2]?.slice(0, 4)).toEqual(['#cut', '1', 'more', '']);
  expect(rowsOf(end({ rows: 0, next: null }))[0]?.slice(0, 3)).toEqual(['#end', '0', '']);
});

it('NDJSON is a diff a line, and a last line that says how it ended', () => {
  const { head, record, end } = FORMS.ndjson;
  const lines = (head + record(DIFF) + end({ rows: 1, next: null }))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(lines).toEqual([DIFF, { '#': 'end', rows: 1, next: null }]);
});
