/** What becomes of the messages that came together: a complete pair is told and needs no document, any other is stored, and may be complete there. */
import { type Addition, type AddToPair, type CompletePair, isComplete } from './pair.ts';

export interface TogetherPorts {
  readonly addToPair: AddToPair;
  /** Makes sure that the pair's diff is recorded and published. `parent`: the trace context of the message that completed it. */
  readonly tell: (pair: CompletePair, parent: string | undefined) => Promise<void>;
}

/** Whether there is all that a comparison needs, nothing of it in the store. */
export const isWhole = ({ id, first }: Addition): boolean => isComplete({ id, ...first });

export const together =
  ({ addToPair, tell }: TogetherPorts) =>
  async (addition: Addition, parent: string | undefined): Promise<void> => {
    const came = { id: addition.id, ...addition.first };
    const pair = isComplete(came) ? came : await addToPair(addition);
    if (isComplete(pair)) await tell(pair, parent);
  };
