/**
 * A flag state's epoch, "generation.position". The position is the offset of its command plus one, so no two commands of one
 * log share it; the generation goes up when the log was made anew.
 */

export interface Epoch {
  readonly generation: number;
  readonly position: number;
}

/** The epoch of the seed, before any command. */
export const SEED_EPOCH = '1.0';

/** Throws when the text is no epoch, or is one that no number keeps: schemas have checked it before. */
export function parseEpoch(text: string): Epoch {
  const found = /^(\d{1,15})\.(\d{1,15})$/.exec(text);
  if (found === null) throw new Error(`'${text}' is no epoch`);
  return { generation: Number(found[1]), position: Number(found[2]) };
}

export const formatEpoch = ({ generation, position }: Epoch): string => `${String(generation)}.${String(position)}`;

/** The epoch that a command at this offset makes. */
export const epochAt = (generation: number, offset: number): string => formatEpoch({ generation, position: offset + 1 });

/** Below 0: a is older than b. Above: newer. */
export function compareEpochs(a: string, b: string): number {
  const [x, y] = [parseEpoch(a), parseEpoch(b)];
  return x.generation - y.generation || x.position - y.position;
}
