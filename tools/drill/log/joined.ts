/** Everything that the topics and collections say of each request, joined by its id. */
import { deadLettersOf, type Outcome, type ResultOf, type Side } from '@cohortlens/contracts';
import type { Stored } from './collections.ts';
import type { Logged } from './drain.ts';

export interface Drained {
  readonly topics: ReadonlyMap<string, readonly Logged[]>;
  readonly ledger: readonly Stored[];
  readonly diffs: readonly Stored[];
}

/** A result in the log, and where. */
export interface LoggedResult {
  readonly at: number;
  readonly side: Side;
  readonly result: ResultOf;
}

export interface Joined {
  readonly id: string;
  /** On requests.*, a failover among them. */
  readonly requests: Logged[];
  /** On results.*, in the order of the log. */
  readonly results: LoggedResult[];
  readonly outcomes: Outcome[];
  /** On diffs.*, redeliveries and revisions among them. */
  readonly diffs: Logged[];
  /** On any topic of dead letters. */
  readonly dead: Logged[];
  /** The ledger's documents of it: one, if all is well. */
  readonly entries: Stored[];
  /** The comparator's documents of it. */
  readonly kept: Stored[];
}

/** By request id. What concerns no request is left out. */
export function join({ topics, ledger, diffs }: Drained): ReadonlyMap<string, Joined> {
  const found = new Map<string, Joined>();
  const of = (id: string): Joined => {
    const known = found.get(id) ?? { id, requests: [], results: [], outcomes: [], diffs: [], dead: [], entries: [], kept: [] };
    found.set(id, known);
    return known;
  };
  const take = (record: Logged): void => {
    const id = record.headers['ce_requestid'];
    if (id === undefined) return;
    if (deadLettersOf(record.topic) !== undefined) of(id).dead.push(record);
    else if (/^requests\.\w+$/.test(record.topic)) of(id).requests.push(record);
    else if (/^results\.\w+$/.test(record.topic)) {
      const result = record.data as ResultOf;
      of(id).results.push({ at: record.timestamp, side: result.side, result });
    } else if (record.topic === 'outcomes') {
      const outcome = record.data as Outcome;
      if (outcome.capability !== null) of(id).outcomes.push(outcome);
    } else if (/^diffs\.(?!summary)\w+$/.test(record.topic)) of(id).diffs.push(record);
  };
  for (const records of topics.values()) records.forEach(take);
  for (const entry of ledger) of(entry.id).entries.push(entry);
  for (const kept of diffs) of(kept.id.slice(0, kept.id.indexOf('~'))).kept.push(kept);
  return found;
}

/** It is on requests.*: it was accepted, whatever its client was told. */
export const isAccepted = ({ requests }: Joined): boolean => requests.length > 0;

/** Both sides were asked, so that they are compared. */
export const isShadowed = (joined: Joined): boolean =>
  isAccepted(joined) && joined.requests.some(({ headers }) => headers['ce_shadow'] !== undefined);

/** Its side's first result counts. */
export const firstOf = ({ results }: Joined, side: Side): LoggedResult | undefined => results.find((one) => one.side === side);

/** The result that counts by what stands in the log; undefined: there is none. */
export function counting(joined: Joined): LoggedResult | undefined {
  const choice = joined.outcomes.find((outcome) => outcome.choice !== null)?.choice ?? undefined;
  if (choice !== undefined) return firstOf(joined, choice);
  const failover = joined.requests.some(({ headers }) => headers['ce_failover'] === 'true');
  if (failover) return joined.results.find(({ result }) => result.status !== 'error') ?? joined.results[0];
  const primary = joined.requests[0]?.headers['ce_primary'];
  return joined.results.find(({ side }) => side === primary);
}
