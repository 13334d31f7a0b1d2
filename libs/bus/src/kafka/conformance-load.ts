/** Writers for the drills, what they note, and how late an append may end. For tests alone. */
import { dead, moment, record, textOf, until } from '../conformance/fixture.ts';
import type { BusError } from '../errors.ts';
import type { Transport } from '../transport.ts';

interface Closable {
  readonly close: () => unknown;
}

/** What a test has opened: it is closed after it, also when it fails. */
export class Opened {
  readonly #all: Closable[] = [];

  keep<T extends Closable>(it: T): T {
    this.#all.push(it);
    return it;
  }

  async close(): Promise<void> {
    for (const it of this.#all.splice(0).reverse()) await it.close();
  }
}

/** A writer that was refused waits so long, as a client would. */
const BACKOFF_MS = 20;

export async function valuesOf(transport: Transport, name: string): Promise<Set<string>> {
  const values = new Set<string>();
  const ends = (await transport.ends([name])).get(name) ?? [];
  const following = await transport.follow({
    topic: name,
    from: 'beginning',
    onRecord: (r) => void values.add(textOf(r)),
    onDead: dead,
  });
  await until('all of it', 20_000, () => ends.every((end, p) => (following.positions()[p] ?? 0) >= end));
  await following.stop();
  return values;
}

export interface Log {
  readonly acknowledged: string[];
  readonly failed: { readonly value: string; readonly code: string; readonly overdueMs: number }[];
}

/** How far past its deadline an append may end. It is reckoned from a timer of this process: what holds up both is not the bus. */
export const SLACK_MS = 1_000;

/** Appends; when that fails, tells how long after a timer that was set for the same deadline. */
export async function timed(
  append: () => Promise<unknown>,
  deadlineMs: number,
): Promise<{ code: string; overdueMs: number } | undefined> {
  let due = Number.POSITIVE_INFINITY;
  const timer = setTimeout(() => (due = performance.now()), deadlineMs);
  try {
    await append();
    return undefined;
  } catch (error) {
    return { code: (error as BusError).code, overdueMs: Math.max(0, performance.now() - due) };
  } finally {
    clearTimeout(timer);
  }
}

export interface Load {
  readonly writers: number;
  /** How long a writer waits between its appends, so that they do not all fall into one batch. */
  readonly thinkMs: (writer: number) => number;
  readonly more: () => boolean;
  /** What the transport was given as its deadline. */
  readonly deadlineMs: number;
}

/** Writers that each append one value after the other, and note what came of it. */
export async function write(
  transport: Transport,
  name: string,
  log: Log,
  { writers, thinkMs, more, deadlineMs }: Load,
): Promise<void> {
  const one = async (writer: number): Promise<void> => {
    for (let n = 0; more(); n++) {
      const value = `${String(writer)}-${String(n)}`;
      const failure = await timed(() => transport.append([record(name, writer % 3, `w${String(writer)}`, value)]), deadlineMs);
      if (failure === undefined) log.acknowledged.push(value);
      else {
        log.failed.push({ value, ...failure });
        await moment(BACKOFF_MS);
      }
      if (thinkMs(writer) > 0) await moment(thinkMs(writer));
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, w) => one(w)));
}
