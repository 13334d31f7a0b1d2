/** `npm run calibrate`: the same as `npx cohortlens calibrate`. */
import { processIo } from '../cli/io.ts';
import { run as runCommand } from '../cli/run.ts';

/** Resolves with the exit code. */
export const run = (argv: readonly string[]): Promise<number> => runCommand(['calibrate', ...argv], processIo());

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
