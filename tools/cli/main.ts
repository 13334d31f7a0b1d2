/** The process of `npx cohortlens`. */
import { EXIT } from './exit.ts';
import { processIo } from './io.ts';
import { run } from './run.ts';

// A fault of this tool says nothing of what was asked: EXIT.failed would, and scripts roll back on it.
process.on('uncaughtException', (error) => {
  process.stderr.write(`cohortlens: a fault of this tool: ${error.stack ?? String(error)}\n`);
  process.exit(EXIT.unreachable);
});
process.exitCode = await run(process.argv.slice(2), processIo());
