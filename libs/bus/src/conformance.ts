/** The suites that every transport passes, named by invariant: the log by itself, and the bus upon it. For tests alone: they need Jest. */
import { afterAll, beforeAll, describe } from '@jest/globals';
import { appending } from './conformance/appending.ts';
import { consuming } from './conformance/consuming.ts';
import type { Given, TransportHarness } from './conformance/fixture.ts';
import { following } from './conformance/following.ts';
import { handling } from './conformance/handling.ts';
import { asking } from './conformance/asking.ts';
import { redriving } from './conformance/redriving.ts';
import { retrying } from './conformance/retrying.ts';
import type { Transport } from './transport.ts';

export { Gate, record, textOf, topic, type TransportHarness, uniquePrefix, moment, until } from './conformance/fixture.ts';

function suite(title: string, harness: TransportHarness, parts: readonly ((given: () => Given) => void)[]): void {
  describe(title, () => {
    let transport: Transport | undefined;
    beforeAll(async () => {
      transport = await harness.open();
    });
    afterAll(() => transport?.close());
    const given = (): Given => {
      if (transport === undefined) throw new Error('no log is open');
      return { ...harness, transport, prefix: harness.prefix() };
    };
    for (const part of parts) part(given);
  });
}

/** Declares the suite of the port. */
export function transportConformance(name: string, harness: TransportHarness): void {
  suite(`the log on ${name}`, harness, [appending, consuming, following]);
}

/** Declares the suite of the bus over a transport. */
export function busConformance(name: string, harness: TransportHarness): void {
  suite(`the bus on ${name}`, harness, [handling, retrying, asking, redriving]);
}
