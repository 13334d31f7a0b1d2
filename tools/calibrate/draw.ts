/** Draws by seed, the same on every machine: which customers are held out, and between which ones is probed. Pure. */

/** Numbers in [0, 1): Mulberry32, after Tommy Ettinger. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of the items; there must be one. */
export const pick = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)] as T;

export interface Split<T> {
  /** What the fit sees. */
  readonly seen: readonly T[];
  /** What it is judged by. */
  readonly heldOut: readonly T[];
}

/** A share (0..1) of the items, to the nearest whole one, drawn by seed and kept from the fit. */
export function holdOut<T>(items: readonly T[], share: number, seed: number): Split<T> {
  const random = seeded(seed);
  const drawn = [...items];
  for (let last = drawn.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [drawn[last], drawn[other]] = [drawn[other] as T, drawn[last] as T];
  }
  const held = Math.round(items.length * share);
  return { seen: drawn.slice(held), heldOut: drawn.slice(0, held) };
}
