/** A request as it goes on the bus, and what is known of whether it got there. */
import type { PathVersion, Side } from '@cohortlens/contracts';
import type { Checked } from './doors.ts';

/** A request to be published: what goes on the bus, and who is to see it. */
export interface RequestRecord {
  /** What is asked. */
  readonly checked: Checked;
  readonly id: string;
  readonly tenant: string;
  readonly path: PathVersion;
  readonly epoch: string;
  readonly ruleVersion: string;
  readonly primary: Side;
  readonly shadow: Side | undefined;
  /** v1 is asked in v2's place. */
  readonly failover: boolean;
  /** And that because v2 may not answer any more: it has not failed. */
  readonly withdrawn?: boolean;
  /** When the client stops waiting, in epoch milliseconds. */
  readonly deadlineAt: number;
  /** W3C trace context of the HTTP request. */
  readonly traceparent: string;
}
/** Whether a publish is durable; `unknown`: it cannot be told, and it may come later. */
export type Published = 'published' | 'not_published' | 'unknown';
