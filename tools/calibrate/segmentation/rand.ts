/** The adjusted Rand index: how far two labellings of the same rows group alike, whatever they call the groups. Pure. */

const pairs = (count: number): number => (count * (count - 1)) / 2;
const sumOfPairs = (counts: Iterable<number>): number => [...counts].reduce((sum, count) => sum + pairs(count), 0);
const tally = (keys: readonly (number | string)[]) =>
  keys.reduce((counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1), new Map<number | string, number>());

/** 1 groups alike, 0 as chance would. Hubert and Arabie, Comparing partitions, 1985. */
export function adjustedRand(labels: readonly (readonly [number, number])[]): number {
  const [first, second] = [
    sumOfPairs(tally(labels.map(([a]) => a)).values()),
    sumOfPairs(tally(labels.map(([, b]) => b)).values()),
  ];
  const both = sumOfPairs(tally(labels.map(([a, b]) => `${a} ${b}`)).values());
  const chance = labels.length < 2 ? 0 : (first * second) / pairs(labels.length);
  const most = (first + second) / 2;
  return most === chance ? 1 : (both - chance) / (most - chance);
}
