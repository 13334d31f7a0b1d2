import { describe, expect, it } from '@jest/globals';
import { changed } from './documents.ts';

const BEFORE = [
  { id: 'a', calls: 1, _rev: 'x' },
  { id: 'b', calls: 2, _rev: 'y' },
];

describe('documents', () => {
  it('are what they were in any order, whatever their revisions', () => {
    expect(changed(BEFORE, [...BEFORE].reverse())).toEqual([]);
    expect(
      changed(
        BEFORE,
        BEFORE.map((one) => ({ ...one, _rev: 'z' })),
      ),
    ).toEqual([]);
  });

  it('are not when one has another content, is gone, or is new', () => {
    expect(changed(BEFORE, [BEFORE[0]!, { id: 'b', calls: 3 }])).toEqual(['b']);
    expect(changed(BEFORE, [BEFORE[1]!])).toEqual(['a']);
    expect(changed(BEFORE, [...BEFORE, { id: 'c' }])).toEqual(['1 more than before']);
  });
});
