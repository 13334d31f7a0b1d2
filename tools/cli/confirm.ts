/** The question before what is destructive. A rollback and a kill switch are never delayed by one. */
import { usage } from './exit.ts';
import type { Context } from './command.ts';

/** Resolves when it is confirmed; a Failure (2) when it is not, or nobody can be asked. */
export async function confirm({ io, settings }: Pick<Context, 'io' | 'settings'>, what: string): Promise<void> {
  if (settings.yes) return;
  if (!io.interactive) throw usage(`${what} This needs --yes, as nobody can be asked here.`);
  const answer = await io.ask(`${what} Continue? [y/N] `);
  if (!/^y(es)?$/i.test(answer.trim())) throw usage('Nothing was done.');
}
