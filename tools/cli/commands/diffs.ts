/** diffs query, export, tail: how v1 and v2 compare, request by request. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Command } from 'commander';
import { type Context, declare, group, type Registry } from '../command.ts';
import { csvHead, csvRow, type Diff, HEADS, rowOf } from '../diff-rows.ts';
import { diffs, FILTERS, type FilterOptions, filterOf, SPAN } from '../diff-pages.ts';
import { EXIT, type ExitCode, Failure, usage } from '../exit.ts';
import { whole } from '../format.ts';
import { print, table } from '../output.ts';
import { followDiffs } from '../tail.ts';

interface Options extends FilterOptions {
  readonly limit?: string;
  readonly format?: string;
  readonly out?: string;
  readonly interval?: string;
  readonly count?: string;
}

const MOST = 1_000_000_000;
const FORMATS: Readonly<Record<string, { readonly head?: string; readonly row: (diff: Diff) => string }>> = {
  csv: { head: csvHead(), row: csvRow },
  ndjson: { row: (diff) => JSON.stringify(diff) },
};

async function query(context: Context, options: Options): Promise<void> {
  const limit = whole(options.limit ?? '20', '--limit', 1, 10_000);
  const items: Diff[] = [];
  for await (const diff of diffs(context, filterOf(options, context.io.now()), limit)) items.push(diff);
  await print(context, { items }, () => (items.length === 0 ? 'no comparison fits' : table(HEADS, items.map(rowOf))));
}

/** Where lines go: a file, or stdout. */
async function openSink({ io }: Context, out: string | undefined) {
  if (out === undefined) return { write: io.out, close: async () => undefined };
  const file = createWriteStream(out);
  const failed = new Promise<never>((_, reject) => {
    file.once('error', (cause) => reject(new Failure(EXIT.failed, `cannot write ${out}: ${cause.message}`)));
  });
  failed.catch(() => undefined);
  return {
    write: async (line: string) => {
      if (!file.write(`${line}\n`)) await Promise.race([once(file, 'drain'), failed]);
    },
    close: async () => {
      file.end();
      await Promise.race([once(file, 'finish'), failed]);
    },
  };
}

async function exportAll(context: Context, options: Options): Promise<ExitCode> {
  const format = FORMATS[options.format ?? 'ndjson'];
  if (format === undefined)
    throw usage(`--format must be one of ${Object.keys(FORMATS).join(', ')}, and is '${options.format ?? ''}'`);
  const limit = options.limit === undefined ? MOST : whole(options.limit, '--limit', 1, MOST);
  const sink = await openSink(context, options.out);
  let written = 0;
  if (format.head !== undefined) await sink.write(format.head);
  for await (const diff of diffs(context, filterOf(options, context.io.now()), limit)) {
    await sink.write(format.row(diff));
    written++;
  }
  await sink.close();
  const where = options.out === undefined ? '' : ` to ${options.out}`;
  const stopped = context.io.stop.aborted;
  context.io.err(
    `cohortlens: ${String(written)} comparisons exported${where}${stopped ? ', then stopped: there may be more' : ''}`,
  );
  return stopped ? EXIT.failed : EXIT.ok;
}

async function tail(context: Context, options: Options): Promise<void> {
  const { io, settings } = context;
  let left = options.count === undefined ? MOST : whole(options.count, '--count', 1, MOST);
  for await (const diff of followDiffs(context, options)) {
    await io.out(settings.json ? JSON.stringify(diff) : rowOf(diff).join('  '));
    if (--left === 0) return;
  }
}

export function addDiffs(program: Command, registry: Registry): void {
  const diffsGroup = group(program, 'diffs', 'How v1 and v2 compare, request by request.');
  declare<Options>(diffsGroup, registry, {
    name: 'query',
    about: 'Comparisons, newest first.',
    options: [...FILTERS, ...SPAN, ['--limit <n>', 'At most so many (20).']],
    run: query,
  });
  declare<Options>(diffsGroup, registry, {
    name: 'export',
    about: 'All comparisons that fit, newest first, a line each, to stdout or a file.',
    options: [
      ...FILTERS,
      ...SPAN,
      ['--format <format>', 'csv or ndjson (ndjson).'],
      ['--out <file>', 'Into this file.'],
      ['--limit <n>', 'At most so many.'],
    ],
    run: exportAll,
  });
  declare<Options>(diffsGroup, registry, {
    name: 'tail',
    about: 'Comparisons as they are made; ends with Ctrl-C.',
    options: [...FILTERS, ['--interval <span>', 'Over HTTP: how often to look (2s).'], ['--count <n>', 'End after so many.']],
    kafka: true,
    run: tail,
  });
}
