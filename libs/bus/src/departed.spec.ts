import { expect, it } from '@jest/globals';
import { Departed } from './departed.ts';
import type { Part } from './part.ts';

interface Told extends Part {
  readonly first: { readonly request?: string; readonly v1?: { readonly output: readonly number[] } | null };
}
const isWhole = ({ first: { request, v1 } }: Told): boolean => request !== undefined && v1 !== undefined && v1 !== null;
const request: Told = { id: 'one', first: { request: 'first' } };
const v1: Told = { id: 'one', first: { v1: { output: [1] } } };

it('completes what comes later, in whatever order, however large it was', () => {
  for (const [early, late] of [
    [request, v1],
    [v1, request],
  ] as const) {
    const departed = new Departed<Told>(isWhole);
    expect(departed.completes(late)).toBe(false);
    departed.note(early);
    expect(departed.completes(late)).toBe(true);
    expect(departed.completes(early)).toBe(false);
    expect(departed.completes({ ...late, id: 'another' })).toBe(false);
  }
});

it('that there was nothing is nothing', () => {
  const departed = new Departed<Told>(isWhole);
  departed.note({ id: 'one', first: { v1: null } });
  expect(departed.completes(request)).toBe(false);
});

it('forgets what it is told to, and beyond the bound what left first', () => {
  const departed = new Departed<Told>(isWhole, 2);
  departed.note(request);
  departed.forget(request.id);
  expect(departed.completes(v1)).toBe(false);
  for (const id of ['one', 'two', 'three']) departed.note({ ...request, id });
  expect(['one', 'two', 'three'].map((id) => departed.completes({ ...v1, id }))).toEqual([false, true, true]);
});
