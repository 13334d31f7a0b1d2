/** What the handler asks of the flag service's own record on the bus. */
import type { FlagsEvent } from '@cohortlens/contracts';
import type { Known } from './known.ts';

export interface Recorded extends Known {
  /** How this command was decided before, when it was. */
  readonly decided: FlagsEvent | undefined;
}

/** Everything published so far is in the answer, by whichever replica. Rejects when it is given up. */
export type ReadRecord = (commandId: string) => Promise<Recorded>;
