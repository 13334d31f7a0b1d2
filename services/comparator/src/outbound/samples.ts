/** What v1 disagreed with itself by, in the store: each sample as long as the diffs, its two answers only until both are there. */
import { type Capability, CAPABILITIES, TOLERANCES } from '@cohortlens/contracts';
import type { Store } from '@cohortlens/store';
import { floorOf } from '../domain/noise/floor.ts';
import type { Sample, Samples } from '../domain/noise/sample.ts';
import type { Bounds } from '../domain/rollup/close.ts';
import type { NoiseCount } from '../domain/rollup/rollup.ts';

export interface StoredSamples extends Samples {
  readonly noise: (minute: Bounds) => Promise<NoiseCount[]>;
  /** The floor as it was read last. */
  readonly floorOf: (capability: Capability) => number;
  /** Reads it anew. */
  readonly refresh: () => Promise<void>;
}

/** The newest of the window that the floor is taken from. */
const MOST = 2_000;
const NEWEST_FIRST = [{ field: 'at', direction: 'desc' }] as const;

export async function openSamples(store: Store, now: () => number): Promise<StoredSamples> {
  const collection = await store.collection<Sample>({
    name: 'comparator_samples',
    indexes: [['capability', 'at', 'signed', 'expires']],
    expires: 'expires',
  });
  const floors = new Map<Capability, number>();
  const readFloor = async (capability: Capability): Promise<void> => {
    const at = { gte: now() - TOLERANCES.noise.windowMs };
    const found = await collection.find({ where: { capability, at }, order: NEWEST_FIRST, limit: MOST });
    floors.set(capability, floorOf(found.flatMap(({ signed }) => signed ?? [])));
  };
  return {
    insert: async (sample) => (await collection.insert([sample])).size === 0,
    add: async (id, first) => (await collection.apply([{ id, first }]))[0] as Sample,
    settle: (id, { at, signed, expires }) =>
      collection.apply([{ id, first: { at, signed }, set: { first: null, second: null, expires } }]),
    noise: async ({ capability, from, to }) =>
      (await collection.tally(['capability', 'signed'], { capability, at: { gte: from, lt: to } })).flatMap(({ key, count }) =>
        key['signed'] === null ? [] : [{ ...key, count } as unknown as NoiseCount],
      ),
    floorOf: (capability) => floors.get(capability) ?? 0,
    refresh: async () => void (await Promise.all(CAPABILITIES.map(readFloor))),
  };
}
