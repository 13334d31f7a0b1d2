/** Chance that can be had again: the same seed gives the same drill. */
export interface Chance {
  /** From 0 up to, not including, n. */
  below(n: number): number;
  oneOf<T>(list: readonly T[]): T;
}

/** A linear congruential generator (Numerical Recipes), of which the upper bits are used. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  return {
    below,
    oneOf: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new Error('there is nothing to choose from');
      return one;
    },
  };
}
