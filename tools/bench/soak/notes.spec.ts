import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { driftOf, type Note, readNotes } from './notes.ts';

const note = (heapUsed: number, resources: Note['resources'] = {}): Note => ({ at: 0, heapUsed, external: 0, rss: 0, resources });
const heaps = (...used: number[]): Note[] => used.map((heapUsed) => note(heapUsed));
const counts = (kind: string, ...each: number[]): Note[] => each.map((count) => note(100, { [kind]: count }));

describe('the drift of a soak', () => {
  test('compares the median heap of the last third with that of the first', () => {
    expect(driftOf(heaps(100, 90, 110, 500, 500, 500, 120, 104, 90))).toMatchObject({ first: 100, last: 104, heap: 1.04 });
  });

  test.each([
    { what: 'sockets that stay', notes: counts('TCPSocketWrap', 4, 5, 6, 6, 6, 6, 9, 9, 9), leaked: { TCPSocketWrap: 3 } },
    { what: 'sockets that came once', notes: counts('TCPSocketWrap', 4, 5, 6, 9, 9, 9, 6, 6, 6), leaked: {} },
    { what: 'timers that pile up', notes: counts('Timeout', 10, 10, 10, 40, 40, 40, 80, 80, 80), leaked: { Timeout: 65 } },
    { what: 'timers of what is under way', notes: counts('Timeout', 10, 14, 8, 20, 9, 9, 18, 15, 16), leaked: {} },
    {
      what: 'a kind that was not there',
      notes: counts('FSReqCallback', 0, 0, 0, 0, 0, 0, 2, 2, 2),
      leaked: { FSReqCallback: 2 },
    },
  ])('$what: $leaked', ({ notes, leaked }) => {
    expect(driftOf(notes).leaked).toEqual(leaked);
  });

  test('two notes have no thirds', () => {
    expect(() => driftOf(heaps(1, 2))).toThrow('three notes');
  });

  test('notes are read by process, with the rejections that nobody handled', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cohortlens-notes-'));
    try {
      writeFileSync(
        join(folder, 'ledger-0.12.jsonl'),
        `${JSON.stringify(note(1))}\n${JSON.stringify({ at: 1, unhandled: 'Error: x' })}\n`,
      );
      expect(readNotes(folder)).toEqual([{ process: 'ledger-0', notes: [note(1)], unhandled: ['Error: x'] }]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
