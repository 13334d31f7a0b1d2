/** The command line as a whole. docs/cli.md is generated from it. */
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { type Registry, SHARED } from './command.ts';
import { addCalibrate } from './commands/calibrate.ts';
import { addDeadLetters } from './commands/dead-letters.ts';
import { addDiffs } from './commands/diffs.ts';
import { addDoctor } from './commands/doctor.ts';
import { addFlags } from './commands/flags.ts';
import { addLedger } from './commands/ledger.ts';
import { addActions } from './commands/migration.ts';
import { addRules } from './commands/rules.ts';
import { addShadow } from './commands/shadow.ts';
import { addStatus } from './commands/status.ts';
import { addToken } from './commands/token.ts';
import { addTraffic } from './commands/traffic.ts';
import { addUsers } from './commands/users.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

/** Throws CommanderError instead of ending the process; everything that is not an answer goes to stderr. */
export function createProgram(registry: Registry): Command {
  const program = new Command('cohortlens')
    .description("The operator's side of CohortLens: where the migration stands, moving it, taking it back, and the evidence.")
    .version(version)
    .exitOverride()
    .configureOutput({
      writeErr: (text) => registry.io.err(text.trimEnd()),
      outputError: (text, write) => (registry.json ? undefined : write(text)),
    })
    .showSuggestionAfterError()
    .helpOption('-h, --help', 'Help of any command.')
    .helpCommand(false);
  for (const [flags, about] of SHARED) program.option(flags, about);
  addToken(program, registry);
  addStatus(program, registry);
  addFlags(program, registry);
  addActions(program, addShadow(program, registry), registry);
  addTraffic(program, registry);
  addDiffs(program, registry);
  addRules(program, registry);
  addCalibrate(program, registry);
  addLedger(program, registry);
  addDeadLetters(program, registry);
  addUsers(program, registry);
  addDoctor(program, registry);
  return program;
}
