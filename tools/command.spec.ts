import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustBeWritable } from './command.ts';

describe('what is to be written at the end', () => {
  it('is told before anything starts when it cannot be, and else is left as it is', () => {
    const dir = mkdtempSync(join(tmpdir(), 'cohortlens-command-'));
    const [there, fresh, page] = [join(dir, 'there.json'), join(dir, 'new.json'), join(dir, 'page.md')];
    try {
      writeFileSync(there, '{}');
      mustBeWritable({ json: there });
      expect(readFileSync(there, 'utf8')).toBe('{}');
      mustBeWritable({ json: fresh });
      expect(() => mustBeWritable({ json: join(dir, 'no', 'such.json') })).toThrow(/ENOENT.*such\.json/);
      expect(() => mustBeWritable({ markdown: page })).toThrow(/ENOENT.*page\.md/);
      writeFileSync(page, '');
      mustBeWritable({ markdown: page });
      mustBeWritable({});
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
