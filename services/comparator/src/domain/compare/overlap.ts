/** How far two rankings of names agree, the first places weighing most. */

/**
 * Rank-biased overlap, extrapolated (Webber, Moffat and Zobel 2010, equation 32, for lists of any lengths): 1 when both name the
 * same in the same order, 0 when they have no name in common. `persistence`, between 0 and 1: the chance to look at the next place.
 * No name stands twice in a list. Two empty lists agree.
 */
export function rankBiasedOverlap(a: readonly string[], b: readonly string[], persistence: number): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [s, l] = [short.length, long.length];
  if (s === 0) return l === 0 ? 1 : 0;
  const common: number[] = [0];
  const seen = { short: new Set<string>(), long: new Set<string>() };
  for (let depth = 1; depth <= l; depth++) {
    const [one, other] = [short[depth - 1], long[depth - 1] as string];
    seen.long.add(other);
    if (one !== undefined) seen.short.add(one);
    const found = one === other ? 1 : Number(seen.short.has(other)) + Number(one !== undefined && seen.long.has(one));
    common.push((common[depth - 1] ?? 0) + found);
  }
  const [atShort, atLong] = [common[s] ?? 0, common[l] ?? 0];
  let sum = 0;
  for (let depth = 1; depth <= l; depth++) {
    const beyond = depth > s ? (atShort * (depth - s)) / (s * depth) : 0;
    sum += ((common[depth] ?? 0) / depth + beyond) * persistence ** depth;
  }
  return ((1 - persistence) / persistence) * sum + ((atLong - atShort) / l + atShort / s) * persistence ** l;
}
