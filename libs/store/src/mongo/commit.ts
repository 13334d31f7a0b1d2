/**
 * Group commit by compare-and-set: the documents of many operations are read together, changed here, and written together,
 * each only if it still is what was read. A write carries a revision of its own, so one whose answer was lost is recognised
 * when it is read again: repeating it is harmless, and counting it twice is impossible.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Stored } from '../plain.ts';
import { StoreError } from '../port.ts';
import { type Found, newRevision, type Revision } from './documents.ts';
import { passes, told } from './failure.ts';
import { PAUSE_MS } from './options.ts';

export interface Effect {
  /** What the document becomes; absent: it is left alone. */
  readonly write?: Stored;
  /** What the step comes to when that is durable. */
  readonly value: unknown;
}

/** One operation's part in one document. */
export interface Step {
  readonly id: string;
  /** It expects no such document, which is therefore not looked for before it is written. */
  readonly fresh: boolean;
  /** Runs again when another writer was faster. What it throws rejects this step alone. */
  readonly run: (before: Stored | undefined) => Effect;
  /** What it comes to when another document holds its unique key; may throw. */
  readonly taken: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

export interface Write {
  readonly document: Stored;
  readonly revision: Revision;
  /** What must still be there; null: nothing. */
  readonly over: Found | null;
}
/** What became of a write; changed: it was not made, and is to be tried again on what is there then; an Error: it cannot be written. */
export type Fate = 'written' | 'changed' | 'taken' | Error;

/** What the commit asks of the collection. */
export interface World {
  readonly name: string;
  readonly read: (ids: readonly string[]) => Promise<Map<string, Found>>;
  /** The document as it was last seen, as far as it is remembered: a guess, which only a write that holds shows to be right. */
  readonly recall: (id: string) => Found | undefined;
  /** In the order given; rejects when nothing is known of any. */
  readonly write: (writes: readonly Write[]) => Promise<Fate[]>;
  /** Whether it can be seen, at this time. */
  readonly alive: (document: Stored) => boolean;
  /** Removes documents whose time has come that hold the document's unique keys; whether there were any. */
  readonly yield: (document: Stored) => Promise<boolean>;
}

/** The steps of one document, and how far they are. */
interface Line {
  readonly id: string;
  readonly steps: readonly Step[];
  /** Undefined: to be read; null: not there. */
  found: Found | null | undefined;
  /** What was found was not read, but recalled. */
  guessed: boolean;
  attempt: { readonly write: Write; readonly settle: () => void } | undefined;
  /** Nobody knows whether the attempt was carried out. */
  unsure: boolean;
}

function linesOf(steps: readonly Step[], { recall }: World): Line[] {
  const byId = new Map<string, Step[]>();
  for (const step of steps) {
    const own = byId.get(step.id);
    if (own) own.push(step);
    else byId.set(step.id, [step]);
  }
  return [...byId].map(([id, own]) => {
    const recalled = own[0]?.fresh ? undefined : recall(id);
    const found = own[0]?.fresh ? null : recalled;
    return { id, steps: own, found, guessed: recalled !== undefined, attempt: undefined, unsure: false };
  });
}

/** Carries out the steps, those of one document in order; each is settled, at the latest a little after `until` (epoch milliseconds). */
export async function commit(steps: readonly Step[], world: World, until: number): Promise<void> {
  let open = linesOf(steps, world);
  for (let round = 0; open.length > 0; round++) {
    try {
      const before = open.length;
      open = await look(open, world);
      for (const line of open) if (line.attempt === undefined) play(line, world);
      open = await write(open, world);
      if (round > 1 && open.length === before) await pause(Math.random() * Math.min(PAUSE_MS, 2 ** round));
    } catch (error) {
      const away = passes(error);
      if (away && Date.now() + PAUSE_MS < until) await pause(PAUSE_MS);
      else if (away || open.length === 1) return give(open, told(error, world.name));
      // One that MongoDB cannot hold does not take the others with it. What may have been written is not begun again.
      else {
        give(
          open.filter(({ unsure }) => unsure),
          told(error, world.name),
        );
        return each(
          open.filter(({ unsure }) => !unsure),
          world,
          until,
        );
      }
    }
    if (open.length > 0 && Date.now() > until) return give(open, new StoreError(`${world.name}: not written in time`));
  }
}

async function each(lines: readonly Line[], world: World, until: number): Promise<void> {
  for (const { steps } of lines) await commit(steps, world, until);
}

function give(lines: readonly Line[], reason: Error): void {
  for (const { steps } of lines) for (const step of steps) step.reject(reason);
}

/** Reads what is to be read. A line whose attempt was carried out after all is settled; the others are returned. */
async function look(lines: readonly Line[], { read, name }: World): Promise<Line[]> {
  const unread = lines.filter((line) => line.found === undefined);
  const found = unread.length === 0 ? undefined : await read(unread.map(({ id }) => id));
  return lines.filter((line) => {
    if (line.found !== undefined) return true;
    line.found = found?.get(line.id) ?? null;
    line.guessed = false;
    const { attempt } = line;
    line.attempt = undefined;
    if (attempt === undefined) return true;
    if (line.found?.revision?.equals(attempt.write.revision)) attempt.settle();
    else if (line.unsure) give([line], new StoreError(`${name}: nobody knows whether it was written`));
    else return true;
    return false;
  });
}

/** Runs the steps on what was found. What writes nothing is settled at once; on a guess, where a write has to hold, it is read first. */
function play(line: Line, { alive }: World): void {
  const found = line.found ?? null;
  let current = found !== null && alive(found.document) ? found.document : undefined;
  let changed: Stored | undefined;
  let certain = !line.guessed;
  const settled = line.steps.map((step): (() => void) => {
    try {
      const { write: after, value } = step.run(current);
      if (after !== undefined) {
        // A write is over what was found, or not at all: what came before it is as right as it is.
        certain = true;
        changed = after;
        current = alive(after) ? after : undefined;
      }
      return () => step.resolve(value);
    } catch (error) {
      return () => step.reject(error);
    }
  });
  if (!certain) {
    line.found = undefined;
    return;
  }
  const settle = (): void => {
    for (const done of settled) done();
  };
  if (changed === undefined) settle();
  else line.attempt = { write: { document: changed, revision: newRevision(), over: found }, settle };
}

/** Writes what the lines have come to; returns those that are to be read, and run, again. */
async function write(lines: readonly Line[], world: World): Promise<Line[]> {
  const writing = lines.flatMap((line) => (line.attempt === undefined ? [] : [{ line, attempt: line.attempt }]));
  const again = lines.filter(({ found }) => found === undefined);
  if (writing.length === 0) return again;
  const fates = await world.write(writing.map(({ attempt }) => attempt.write)).catch((error: unknown) => {
    for (const { line } of writing) line.unsure = true;
    throw error;
  });
  for (const [i, { line, attempt }] of writing.entries()) {
    const fate = fates[i] ?? 'changed';
    if (fate === 'written') attempt.settle();
    else if (fate instanceof Error) give([line], fate);
    else if (fate === 'changed' || (await madeRoom(line, attempt.write.document, world))) {
      line.found = undefined;
      again.push(line);
    }
  }
  return again;
}

/** True when what held the unique key had expired, and is gone now; else the steps are settled. */
async function madeRoom({ steps }: Line, document: Stored, world: World): Promise<boolean> {
  if (await world.yield(document)) return true;
  for (const step of steps) {
    try {
      step.resolve(step.taken());
    } catch (error) {
      step.reject(error);
    }
  }
  return false;
}
