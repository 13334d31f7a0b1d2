/** Runs a command line: parses, acts, and turns whatever happens into an exit code and a message. */
import { CommanderError } from 'commander';
import { EXIT, type ExitCode, Failure, usage } from './exit.ts';
import type { Io } from './io.ts';
import { createProgram } from './program.ts';
import { tell } from './tell.ts';

/** The bus is loaded only over the topics, so its errors are known by their name. */
function failureOf(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error;
  if (!(error instanceof Error) || error.name !== 'BusError') return undefined;
  return new Failure(EXIT.unreachable, `Kafka: ${error.message}`, { code: 'bus_unavailable', cause: error });
}

/** Never throws but for a bug. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exit: ExitCode = EXIT.ok;
  const json = argv.includes('--json');
  const program = createProgram({ io, json, end: (code) => (exit = code) });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Help that was asked for is no failure; of one, commander has told a person already.
      if (error.exitCode === 0) return EXIT.ok;
      if (json) tell(usage(error.message.replace(/^error: /, '')), io, json);
      return EXIT.usage;
    }
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    tell(failure, io, json);
    return failure.exit;
  }
}
