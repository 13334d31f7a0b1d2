/** The one suite that every adapter of the store passes, named by invariant. For tests alone: it needs Jest and fast-check. */
import { afterEach, beforeEach, describe } from '@jest/globals';
import { concurrency } from './conformance/concurrency.ts';
import type { StoreUnderTest } from './conformance/fixture.ts';
import { lifetime } from './conformance/lifetime.ts';
import { property } from './conformance/property.ts';
import { queries } from './conformance/queries.ts';
import { writes } from './conformance/writes.ts';

export type { StoreUnderTest } from './conformance/fixture.ts';

/** Declares the suite. `open` gives an empty store for each test. */
export function storeConformance(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the store on ${name}`, () => {
    let current: StoreUnderTest | undefined;
    beforeEach(async () => {
      current = await open();
    });
    afterEach(async () => {
      await current?.dispose();
      current = undefined;
    });
    const given = (): StoreUnderTest => {
      if (!current) throw new Error('no store is open');
      return current;
    };
    writes(given);
    concurrency(given);
    queries(given);
    lifetime(given);
    property(given);
  });
}
