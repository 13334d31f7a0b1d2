/**
 * What becomes of the messages that came together: a pair that is complete, and of which nothing was stored before, is told and needs no
 * document; any other is stored, where what came first counts, and may be complete there.
 */
import { type Addition, type AddToPair, type CompletePair, isComplete, type Pair } from './pair.ts';

export interface TogetherPorts {
  /** Whether something of the pair is in the store. */
  readonly isStored: (id: string) => Promise<boolean>;
  readonly addToPair: AddToPair;
  /** Makes sure that the pair's diff is recorded and published. `parent`: the trace context of the message that completed it. */
  readonly tell: (pair: CompletePair, parent: string | undefined) => Promise<void>;
}

/** Whether there is all that a comparison needs. */
export const isWhole = ({ id, first }: Addition): boolean => isComplete({ id, ...first });

export const together =
  ({ isStored, addToPair, tell }: TogetherPorts) =>
  async (addition: Addition, parent: string | undefined): Promise<void> => {
    const came: Pair = { id: addition.id, ...addition.first };
    const isAllOfIt = isComplete(came) && !(await isStored(came.id));
    const pair = isAllOfIt ? came : await addToPair(addition);
    if (isComplete(pair)) await tell(pair, parent);
  };
