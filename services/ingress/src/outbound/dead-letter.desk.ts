/**
 * Dead letters, read from the log when they are asked for, and redriven. A redrive is published first and remembered then: when
 * this stops in between, a repeat sends the same message again, which its group takes for the same.
 */
import { BusError, type DeadLetters } from '@cohortlens/bus';
import { type DeadLetter, type DeadLettersFilter, isDeclared } from '@cohortlens/contracts';
import type { Collection, Store } from '@cohortlens/store';
import type { Logger } from '@cohortlens/telemetry';
import { type Cursor, letterOf, markOf, pageOf, type Place, letterPlace, type Stored } from '../domain/dead-letters.ts';
import type { Operator } from '../domain/operator.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { asked, isBusAway, stored } from './guarded.ts';

interface Redrive {
  /** The letter's mark. */
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
}
type Desk = Pick<Operator, 'deadLetters' | 'deadLetter' | 'redrive'>;

export interface DeadLetterDeskOptions {
  readonly letters: DeadLetters;
  readonly store: Store;
  readonly logger: Logger;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const MOST_OF_A_PARTITION = 1_000;
const DEFAULT_LIMIT = 50;
const SHOWN_CHARACTERS = 65_536;
/** On Kafka a reader joins a group first, for which brokers may wait three seconds. */
const READ_MS = 15_000;

const notFound = (): Refusal => refuse('not_found', { detail: 'There is no such dead letter, or no more' });

const encode = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');
function decode(text: string): Cursor | undefined {
  try {
    const [at, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    return typeof at === 'number' && typeof id === 'string' ? [at, id] : undefined;
  } catch {
    return undefined;
  }
}

const redrivenOf = (redrive: Redrive | undefined): NonNullable<DeadLetter['redriven']> | undefined =>
  redrive && { at: redrive.at, by: redrive.by, ...(redrive.reason === undefined ? {} : { reason: redrive.reason }) };

export async function openDeadLetterDesk({ letters, store, logger, now }: DeadLetterDeskOptions): Promise<Desk> {
  const redrives: Collection<Redrive> = await store.collection<Redrive>({ name: 'ingress_redrives', indexes: [] });

  async function list({ topic, group, limit = DEFAULT_LIMIT, cursor }: DeadLettersFilter) {
    const after = cursor === undefined ? undefined : decode(cursor);
    if (cursor !== undefined && after === undefined)
      return refuse('invalid_input', { errors: [{ field: 'cursor', reason: 'is not one that a page has given' }] });
    if (topic !== undefined && !isDeclared(topic))
      return refuse('invalid_input', { errors: [{ field: 'topic', reason: 'is no topic; see docs/topics.md' }] });
    const of = { ...(topic === undefined ? {} : { topic }), ...(group === undefined ? {} : { group }) };
    const found = await asked('log', letters.list(MOST_OF_A_PARTITION, of, READ_MS));
    if ('kind' in found) return found;
    const { shown, next } = pageOf(found, after, limit);
    const marks = await stored(redrives.getMany(shown.map(markOf)));
    if (isRefusal(marks)) return marks;
    const items = shown.map((letter) => letterOf(letter, redrivenOf(marks.get(markOf(letter)))));
    return { items, next: next === undefined ? null : encode(next) };
  }

  async function find(id: string) {
    const place = letterPlace(id, isDeclared);
    if (place === undefined) return notFound();
    const found = await asked(
      'log',
      letters.find(place, READ_MS).then((letter) => ({ letter })),
    );
    if (isRefusal(found)) return found;
    if (found.letter === undefined) return notFound();
    const mark = await stored(redrives.get(markOf(found.letter)).then((redrive) => ({ redrive })));
    return isRefusal(mark) ? mark : { place, letter: found.letter, redrive: mark.redrive };
  }

  /** What can never be sent, and any other bug, is thrown on: to try again is no use. */
  async function send(place: Place): Promise<Refusal | undefined> {
    try {
      return (await letters.redrive(place, READ_MS)) ? undefined : refuse('content_lost');
    } catch (error) {
      if (!isBusAway(error)) throw error;
      if (!(error instanceof BusError) || error.code === 'publish_unknown') return refuse('publish_unknown');
      return refuse(error.code === 'overloaded' ? 'overloaded' : 'bus_unavailable');
    }
  }

  async function remember(letter: Stored, who: Omit<Redrive, 'id'>): Promise<Redrive | Refusal> {
    const redrive = { id: markOf(letter), ...who };
    const taken = await stored(redrives.insert([redrive]));
    if (isRefusal(taken)) return taken;
    logger.info({ letter: redrive.id, by: who.by }, 'dead letter redriven');
    return redrive;
  }

  return {
    deadLetters: list,
    deadLetter: async (id) => {
      const found = await find(id);
      if (isRefusal(found)) return found;
      const { letter, redrive } = found;
      const content = letter.value?.toString() ?? null;
      return {
        letter: letterOf(letter, redrivenOf(redrive)),
        headers: { ...letter.headers },
        content: content?.slice(0, SHOWN_CHARACTERS) ?? null,
        truncated: (content?.length ?? 0) > SHOWN_CHARACTERS,
      };
    },
    redrive: async (id, { by, reason }) => {
      const found = await find(id);
      if (isRefusal(found)) return found;
      const { letter, redrive, place } = found;
      if (redrive !== undefined) return { letter: letterOf(letter, redrivenOf(redrive)), repeated: true };
      const refused = await send(place);
      if (refused !== undefined) return refused;
      const at = new Date(now()).toISOString();
      const done = await remember(letter, { at, by, ...(reason === undefined ? {} : { reason }) });
      return 'kind' in done ? done : { letter: letterOf(letter, redrivenOf(done)), repeated: false };
    },
  };
}
