/** Draws by seed, the same on every machine: which customers are held out, and between which ones is probed. Pure. */
import { drawn } from '../script/sample.ts';

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
  const order = drawn(items, items.length, seed);
  const held = Math.round(items.length * share);
  return { seen: order.slice(held), heldOut: order.slice(0, held) };
}
