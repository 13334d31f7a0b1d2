/** What the way of a request needs of the world, as functions: outbound/ fills them, specs give plain ones. */
import type { CustomerFeatures, Flags, ResultOf } from '@cohortlens/contracts';
import type { Claims } from './claims.ts';
import type { Published, RequestRecord } from './record.ts';
import type { Refusal } from './refusal.ts';
import type { Route } from './routing.ts';
import type { Trail } from './trail.ts';

export interface Replies {
  next(ms: number): Promise<ResultOf | undefined>;
  end(): void;
}
/** A place on the meter, held until it is known whether the request was published. */
export interface Reservation {
  resolve(published: Published): void;
}

export interface World {
  readonly flags: () => { readonly flags: Flags; readonly epoch: string };
  /** v1 runs at all. */
  readonly v1: boolean;
  /** Epoch milliseconds, and the monotonic clock in milliseconds. */
  readonly now: () => number;
  readonly clock: () => number;
  readonly deadlineMs: number;
  readonly failoverShare: number;
  /** What the rule set assumes for absent features; undefined when it is not known here. */
  readonly defaultsOf: (ruleVersion: string) => CustomerFeatures | undefined;
  /** A seat among those in flight, to be left again; undefined when all are taken. */
  readonly takeSeat: () => (() => void) | undefined;
  readonly claims: Claims;
  /** `again`: somebody may have published it before. Rejects with a bug that the meter met: what was counted by then it settles by itself. */
  readonly reserve: (tenant: string, id: string, again: boolean) => Promise<Reservation | Refusal>;
  /** Opens the wait for the replies to an id, before it is published. */
  readonly expect: (id: string) => Replies | Refusal;
  /** Rejects only when the bus will never take the record: it is certain then that it is not published. */
  readonly publish: (record: RequestRecord) => Promise<Published>;
  /** Publishes the outcome with the choice; true when it is durable. */
  readonly tellChoice: (trail: Trail, status: number) => Promise<boolean>;
  readonly decided: (trail: Trail, route: Route) => void;
  readonly v2Failed: (trail: Trail) => void;
}
