/** Columns under their heads, indented, figures to the right. Pure. */
export function columns(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  return [heads, ...rows].map((row) => `   ${row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  ')}`);
}
