/** How far two labellings of the same rows agree on who belongs together, however each numbers its segments. */

const pairs = (n: number): number => (n * (n - 1)) / 2;
const sum = (values: Iterable<number>): number => [...values].reduce((total, n) => total + pairs(n), 0);

function countBy(keys: Iterable<string | number>): Map<string | number, number> {
  const counts = new Map<string | number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * The adjusted Rand index (Hubert and Arabie 1985): 1 when both group the rows alike, about 0 for groupings that have nothing to
 * do with each other, below 0 for less than chance. Labels are whole numbers, one for each row; both lists are of one length.
 */
export function adjustedRand(a: readonly number[], b: readonly number[]): number {
  const together = sum(countBy(a.map((label, row) => `${String(label)}/${String(b[row])}`)).values());
  const inA = sum(countBy(a).values());
  const inB = sum(countBy(b).values());
  const all = pairs(a.length);
  const expected = all === 0 ? 0 : (inA * inB) / all;
  const most = (inA + inB) / 2;
  // Both put every row by itself, or all rows together: the one way to do so, so they agree.
  return most === expected ? 1 : (together - expected) / (most - expected);
}
