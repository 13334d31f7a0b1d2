/** Diffs as they come: over HTTP by looking again and again, over the topics as they are published. */
import type { Context } from './command.ts';
import { diffs, type FilterOptions, filterOf } from './diff-pages.ts';
import type { Diff } from './diff-rows.ts';
import { span } from './format.ts';

export interface TailOptions extends FilterOptions {
  readonly interval?: string;
}

/** A diff keeps its place when a late answer revises it, so each look goes back over the window and what may come late. */
const LOOK_BACK_MS = 120_000;
const MOST_AT_ONCE = 10_000;
const idOf = (diff: Diff): string => `${diff.diff_id}#${String(diff.revision)}`;

/** Those compared after the call, each revision once, oldest first. */
async function* polled(context: Context, options: TailOptions): AsyncGenerator<Diff> {
  const { io } = context;
  const everyMs = span(options.interval ?? '2s', '--interval');
  let seen: Set<string> | undefined;
  while (!io.stop.aborted) {
    const found: Diff[] = [];
    const filter = { ...filterOf(options, io.now()), from: new Date(io.now() - LOOK_BACK_MS).toISOString() };
    for await (const diff of diffs(context, filter, MOST_AT_ONCE)) found.push(diff);
    const known = seen;
    // What is there at the first look is old.
    if (known !== undefined) yield* found.filter((diff) => !known.has(idOf(diff))).reverse();
    seen = new Set(found.map(idOf));
    await io.pause(everyMs);
  }
}

async function* published(context: Context, options: TailOptions): AsyncGenerator<Diff> {
  const { openDiffs } = await import('./kafka/diffs.ts');
  const source = await openDiffs(context);
  try {
    for (let diff = await source.next(); diff !== undefined; diff = await source.next()) {
      const { capability, verdict, tenant } = options;
      if ((capability ?? diff.capability) !== diff.capability) continue;
      if ((verdict ?? diff.verdict) === diff.verdict && (tenant ?? diff.tenant) === diff.tenant) yield diff;
    }
  } finally {
    await source.close();
  }
}

export const followDiffs = (context: Context, options: TailOptions): AsyncGenerator<Diff> =>
  context.settings.via === 'kafka' ? published(context, options) : polled(context, options);
