import { expect, it } from '@jest/globals';
import { embedded } from './embedded.ts';

const read = (path: string): string => `the text of ${path}: $1 $&\n`;
const page = (code: string): string =>
  `# A\n\n<!-- from a/b.ts -->\n\`\`\`ts\n${code}\`\`\`\n\nMore.\n\n\`\`\`ts\nnot from a file\n\`\`\`\n`;

it('puts the text of the named file into its block, whatever was there, and leaves other blocks alone', () => {
  const fresh = page('the text of a/b.ts: $1 $&\n');
  expect(embedded(page(''), read)).toBe(fresh);
  expect(embedded(page('old\nlines\n'), read)).toBe(fresh);
  expect(embedded(fresh, read)).toBe(fresh);
});
