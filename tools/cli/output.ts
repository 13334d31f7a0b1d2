/** What people read: tables and fields. What programs read is the JSON as it came. */
import type { Context } from './command.ts';

const BARE = {
  chars: Object.fromEntries(
    [
      ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
      ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'],
    ].map((name) => [name, '']),
  ),
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
};

/** Columns under their heads. Loaded when it is used: --help is quicker without. */
export async function table(heads: readonly string[], rows: readonly (readonly string[])[]): Promise<string> {
  const { default: Table } = await import('cli-table3');
  const drawn = new Table({ ...BARE, chars: { ...BARE.chars, middle: '  ' }, ...(heads.length > 0 ? { head: [...heads] } : {}) });
  drawn.push(...rows.map((row) => [...row]));
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Names and values, one a line. */
export const fields = (rows: readonly (readonly [string, string])[]): Promise<string> => table([], rows);

/** The value as JSON, or what `show` makes of it for people. */
export async function print(
  { io, settings }: Pick<Context, 'io' | 'settings'>,
  value: unknown,
  show: () => string | Promise<string>,
): Promise<void> {
  await io.out(settings.json ? JSON.stringify(value, null, 2) : await show());
}
