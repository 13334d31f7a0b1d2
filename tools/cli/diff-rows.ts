/** Diffs as rows: a line for people, and CSV with one set of columns for all capabilities. Pure. */
import type { DiffsPage } from '@cohortlens/contracts';
import { ms, percent, time } from './format.ts';

export type Diff = DiffsPage['items'][number];
type Loose = Readonly<Record<string, unknown>>;

const loose = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const text = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);

/** What one side did in a word: its score, how many segments it gave, which it named; or how it ended. */
function said(side: unknown): string {
  const { status, predicted_spending: score, rows, segments, error } = loose(side);
  if (status !== 'ok') return text(error) || text(status);
  if (typeof score === 'number') return String(score);
  if (typeof rows === 'number') return `${text(rows)} rows, ${text(segments)} segments`;
  return Array.isArray(segments) ? segments.join(' ') : 'ok';
}

/** How far apart the sides are, in the terms of the capability. */
function distance(diff: Loose): string {
  const { relative_delta, unequal, segments_overlap: segments, actions_overlap: actions } = diff;
  if (typeof unequal === 'number') return `${String(unequal)} rows differ`;
  if (typeof segments === 'number' && typeof actions === 'number') return `overlap ${Math.min(segments, actions).toFixed(2)}`;
  return percent(number(relative_delta));
}

export const HEADS = ['COMPARED AT', 'CAPABILITY', 'VERDICT', 'V1', 'V2', 'DELTA', 'TOOK', 'TENANT', 'REQUEST'] as const;

export function rowOf(diff: Diff): string[] {
  const { control, candidate } = loose(diff);
  const took = `${ms(number(loose(control)['duration_ms']))} / ${ms(number(loose(candidate)['duration_ms']))}`;
  const late = diff.revision > 1 ? ` (revision ${String(diff.revision)})` : '';
  const delta = distance(loose(diff));
  return [
    time(diff.compared_at),
    diff.capability,
    diff.verdict + late,
    said(control),
    said(candidate),
    delta,
    took,
    diff.tenant,
    diff.request_id,
  ];
}

const COLUMNS: readonly (readonly [head: string, of: (diff: Loose) => unknown])[] = [
  ...['diff_id', 'revision', 'request_id', 'capability', 'tenant', 'path', 'epoch', 'verdict', 'compared_at'].map(
    (name) => [name, (d: Loose) => d[name]] as const,
  ),
  ['relative_delta', (d) => d['relative_delta']],
  ['signed_delta', (d) => d['signed_delta']],
  ...['agreement', 'unequal', 'segments_overlap', 'actions_overlap'].map((name) => [name, (d: Loose) => d[name]] as const),
  ['differences', (d) => (Array.isArray(d['differences']) ? d['differences'].join(' ') : '')],
  ...['control', 'candidate'].flatMap((side) =>
    [
      'status',
      'version',
      'predicted_spending',
      'confidence',
      'rows',
      'segments',
      'actions',
      'source',
      'error',
      'duration_ms',
    ].map((name) => [`${side}_${name}`, (d: Loose) => loose(d[side])[name]] as const),
  ),
];

/** RFC 4180, and safe to open in a spreadsheet: text that would be taken for a formula is quoted with an apostrophe. */
function cell(value: unknown): string {
  const raw = text(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(raw) ? `'${raw}` : raw;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvHead = (): string => COLUMNS.map(([head]) => head).join(',');
export const csvRow = (diff: Diff): string => COLUMNS.map(([, of]) => cell(of(loose(diff)))).join(',');
