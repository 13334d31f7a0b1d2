import { expect, it } from '@jest/globals';
import { bashBlocks } from './bash-blocks.ts';

const document = `# T

\`\`\`bash
one
\`\`\`

\`\`\`json
{ "a": 1 }
\`\`\`

<!-- not run here: it never ends -->

\`\`\`bash
two
\`\`\`
text
\`\`\`
not bash
\`\`\`
`;

it('every bash block with its line, what it prints and why it is not run', () => {
  expect(bashBlocks(document)).toEqual([
    { line: 3, script: 'one\n', expected: { a: 1 }, notRun: undefined },
    { line: 11, script: 'two\n', expected: undefined, notRun: 'it never ends' },
  ]);
});
