import { expect, it } from '@jest/globals';
import { csvHead, csvRow, type Diff, rowOf } from './diff-rows.ts';

const side = { status: 'ok', version: 'v', predicted_spending: 50.5, confidence: 'low', error: null, duration_ms: 3.21 };
const diff = {
  diff_id: 'r-1~f',
  revision: 1,
  request_id: 'r-1',
  capability: 'prediction',
  tenant: 'acme',
  path: 'v1',
  epoch: '1.1',
  verdict: 'tolerated',
  control: side,
  candidate: { ...side, predicted_spending: 51 },
  relative_delta: 0.0099,
  signed_delta: 0.5,
  differences: ['score', 'confidence'],
  compared_at: '2026-03-06T14:05:00.000Z',
} as unknown as Diff;
const record = (d: Diff): Record<string, string | undefined> => {
  const cells = csvRow(d).split(',');
  return Object.fromEntries(
    csvHead()
      .split(',')
      .map((head, i) => [head, cells[i]]),
  );
};

it('a row tells what both sides said', () => {
  expect(rowOf(diff)).toEqual([
    '2026-03-06 14:05:00',
    'prediction',
    'tolerated',
    '50.5',
    '51',
    '0.99 %',
    '3.2 ms / 3.2 ms',
    'acme',
    'r-1',
  ]);
});

it('a side that failed is told by its code, one whose answer is no number by its status, a late one by its revision', () => {
  const failed = { ...side, status: 'error', error: 'v2_failed', predicted_spending: null };
  const late = { ...diff, revision: 2, candidate: failed, relative_delta: null } as unknown as Diff;
  expect(rowOf(late).slice(2, 6)).toEqual(['tolerated (revision 2)', '50.5', 'v2_failed', '–']);
  expect(rowOf({ ...diff, control: { status: 'ok', clusters: [1, 2] } } as unknown as Diff)[3]).toBe('ok');
});

it('segments and recommendations are told in their own terms', () => {
  const labelled = { status: 'ok', rows: 100, segments: 5, duration_ms: 1 };
  const segmentation = {
    ...diff,
    capability: 'segmentation',
    control: labelled,
    candidate: labelled,
    unequal: 2,
    relative_delta: undefined,
  };
  expect(rowOf(segmentation as unknown as Diff).slice(3, 6)).toEqual([
    '100 rows, 5 segments',
    '100 rows, 5 segments',
    '2 rows differ',
  ]);
  const named = { status: 'ok', segments: ['young', 'loyal'], actions: ['coupon'], duration_ms: 1 };
  const recommendation = {
    ...diff,
    control: named,
    candidate: named,
    segments_overlap: 0.75,
    actions_overlap: 1,
    relative_delta: undefined,
  };
  expect(rowOf(recommendation as unknown as Diff).slice(3, 6)).toEqual(['young loyal', 'young loyal', 'overlap 0.75']);
  expect(csvRow(recommendation as unknown as Diff)).toContain('"[""young"",""loyal""]"');
});

it('a line of CSV has a cell for each head', () => {
  expect(csvRow(diff).split(',')).toHaveLength(csvHead().split(',').length);
  expect(record(diff)).toMatchObject({
    verdict: 'tolerated',
    differences: 'score confidence',
    candidate_predicted_spending: '51',
    control_error: '',
  });
});

it('CSV quotes what would break a line or be taken for a formula', () => {
  expect(csvRow({ ...diff, tenant: 'a "b", c\nd' })).toContain('"a ""b"", c\nd"');
  expect(record({ ...diff, tenant: '=1+1' })['tenant']).toBe("'=1+1");
  expect(record({ ...diff, signed_delta: -0.5 } as unknown as Diff)['signed_delta']).toBe('-0.5');
});
