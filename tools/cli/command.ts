/** How a command is declared: what all have in common, and what its handler is given. */
import type { Command } from 'commander';
import { type Api, openApi } from './api.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { Io } from './io.ts';
import { type Settings, settingsOf, type SharedOptions } from './settings.ts';
import { cacheFolder, openTokenCache } from './token-cache.ts';

export interface Context {
  readonly io: Io;
  readonly settings: Settings;
  readonly api: Api;
}
/** Nothing returned is exit code 0. */
export type Handler<O> = (context: Context, options: O, args: readonly string[]) => Promise<ExitCode | void>;

/** Where commands are added; `end` is told how the one that ran has ended. */
export interface Registry {
  readonly io: Io;
  /** What is wrong with the command line is told as JSON, by the caller. */
  readonly json: boolean;
  readonly end: (exit: ExitCode) => void;
}

export interface Declaration<O> {
  /** Name and arguments, as commander has them: 'show <id>'. */
  readonly name: string;
  readonly about: string;
  /** Flags and what each says. */
  readonly options?: readonly (readonly [flags: string, about: string])[];
  /** It can go over the topics too. */
  readonly kafka?: boolean;
  /** It asks before it acts. */
  readonly asks?: boolean;
  readonly run: Handler<O>;
}

/** Of every command, and good before its name too. */
export const SHARED = [
  ['--url <url>', 'The API (COHORTLENS_URL; http://127.0.0.1:8001).'],
  ['--token <token>', 'The bearer token (COHORTLENS_TOKEN; ADMIN_TOKEN while it is good; else it logs in as COHORTLENS_USER).'],
  ['--timeout <seconds>', 'How long any one wait on the network may take (20).'],
  ['--json', 'For programs: JSON on stdout.'],
] as const;

/** A command that is only a name for those under it. */
export const group = (parent: Command, name: string, about: string): Command =>
  parent.command(name).description(about).helpCommand(false);

/** Adds a command. */
export function declare<O extends object>(parent: Command, { io, end }: Registry, declaration: Declaration<O>): void {
  const command = parent.command(declaration.name).description(declaration.about);
  for (const [flags, about] of declaration.options ?? []) command.option(flags, about);
  if (declaration.asks === true) command.option('-y, --yes', 'Do not ask; needed where nobody can answer.');
  if (declaration.kafka === true) command.option('--via <way>', 'http, or kafka: over the topics (KAFKA_BROKERS) (http).');
  for (const [flags, about] of SHARED) command.option(flags, about);
  command.action(async (...given: unknown[]) => {
    const options = command.optsWithGlobals<O & SharedOptions>();
    const args = given
      .slice(0, command.registeredArguments.length)
      .flat()
      .filter((a) => typeof a === 'string');
    const settings = settingsOf(options, io.env);
    const cache = openTokenCache(settings, cacheFolder(io.env), io.now);
    end((await declaration.run({ io, settings, api: openApi(settings, cache, io.now) }, options, args)) ?? EXIT.ok);
  });
}
