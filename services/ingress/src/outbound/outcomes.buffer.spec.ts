import { describe, expect, it } from '@jest/globals';
import { BusError, type Outgoing } from '@cohortlens/bus';
import type { Outcome } from '@cohortlens/contracts';
import { OutcomesBuffer } from './outcomes.buffer.ts';

const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const outcome = (n: number): Outcome => ({ request_id: `request-${String(n)}` }) as Outcome;

/** A bus that can be away; `told` is what it took. */
function given(
  capacity: number,
  error: Error = new BusError('refused', 'too large'),
): {
  buffer: OutcomesBuffer;
  told: string[];
  dropped: () => number;
  away: (yes: boolean) => void;
  never: Set<string>;
} {
  const told: string[] = [];
  let [away, dropped] = [false, 0];
  const never = new Set<string>();
  const publish = (messages: readonly Outgoing[]): Promise<[]> => {
    if (away) return Promise.reject(new BusError('bus_unavailable', 'away'));
    if (messages.some(({ key }) => never.has(key))) return Promise.reject(error);
    expect(messages.every((m) => m.traceparent === TRACE)).toBe(true);
    told.push(...messages.map((m) => m.key));
    return Promise.resolve([]);
  };
  const buffer = new OutcomesBuffer({
    bus: { publish },
    deadlineMs: 1_000,
    onDropped: (n) => (dropped += n),
    capacity,
    retryMs: 1,
  });
  return { buffer, told, dropped: () => dropped, away: (yes) => (away = yes), never };
}
const names = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `request-${String(from + i)}`);

describe('the buffer of outcomes', () => {
  it('tells every one, in order', async () => {
    const { buffer, told } = given(10_000);
    for (let n = 0; n < 1_800; n++) buffer.push(outcome(n), TRACE);
    await buffer.close();
    expect(told).toEqual(names(0, 1_800));
  });

  it('keeps the newest while the bus is away, counts what it dropped, and tells the rest when it is back', async () => {
    const { buffer, told, dropped, away } = given(100);
    away(true);
    for (let n = 0; n < 250; n++) buffer.push(outcome(n), TRACE);
    expect(dropped()).toBe(150);
    away(false);
    await buffer.close();
    expect(told).toEqual(names(150, 250));
  });

  it.each([
    ['what the bus will never take', new BusError('refused', 'too large')],
    ['what meets a bug', new TypeError('a bug')],
  ])('counts %s, and tells what is behind it', async (_, error) => {
    const { buffer, told, dropped, never } = given(1_000, error);
    never.add('request-0');
    for (let n = 0; n < 600; n++) buffer.push(outcome(n), TRACE);
    await buffer.close();
    expect([dropped(), told]).toEqual([500, names(500, 600)]);
  });

  it('gives up at the end when the bus is still away, and says how many', async () => {
    const { buffer, dropped, away } = given(100);
    away(true);
    for (let n = 0; n < 60; n++) buffer.push(outcome(n), TRACE);
    await buffer.close();
    expect(dropped()).toBe(60);
  });

  it('publishes again what may not have been taken, as the same messages', async () => {
    const tries: (readonly (string | undefined)[])[] = [];
    const publish = (messages: readonly Outgoing[]): Promise<[]> => {
      tries.push(messages.map(({ id }) => id));
      return tries.length < 3 ? Promise.reject(new BusError('publish_unknown', 'late')) : Promise.resolve([]);
    };
    const buffer = new OutcomesBuffer({ bus: { publish }, deadlineMs: 1_000, onDropped: () => undefined, retryMs: 1 });
    for (let n = 0; n < 2; n++) buffer.push(outcome(n), TRACE);
    while (tries.length < 3) await new Promise((resolve) => setImmediate(resolve));
    await buffer.close();
    expect(tries).toEqual([tries[0], tries[0], tries[0]]);
    expect(new Set(tries[0]).size).toBe(2);
    expect(tries[0]).not.toContain(undefined);
  });

  it('says whether one is durable now', async () => {
    const { buffer, away } = given(100);
    expect(await buffer.now(outcome(1), TRACE)).toBe(true);
    away(true);
    expect(await buffer.now(outcome(2), TRACE)).toBe(false);
  });
});
