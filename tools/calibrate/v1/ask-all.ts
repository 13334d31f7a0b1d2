/** Many questions, a few at a time; a few may stay open, more end it. */
import { EXIT, Failure } from '../../cli/exit.ts';

export interface AskAllOptions {
  /** Questions under way at once. */
  readonly concurrency: number;
  readonly onProgress?: (answered: number, of: number) => void;
}

/** A v1 that leaves more than this share unanswered is not to be calibrated by. */
const OPEN_SHARE = 0.01;

/**
 * The answers in the questions' order; undefined where v1 gave none after every attempt. Rejects when it leaves too many open, and
 * with whatever is no such failure.
 */
export async function askAll<Q, A>(
  questions: readonly Q[],
  ask: (question: Q) => Promise<A>,
  { concurrency, onProgress }: AskAllOptions,
): Promise<(A | undefined)[]> {
  const answers = new Array<A | undefined>(questions.length).fill(undefined);
  const mayStayOpen = Math.floor(questions.length * OPEN_SHARE);
  let next = 0;
  let done = 0;
  let open = 0;
  let stopped = false;
  async function work(): Promise<void> {
    while (!stopped && next < questions.length) {
      const mine = next++;
      try {
        answers[mine] = await ask(questions[mine] as Q);
      } catch (error) {
        if (!(error instanceof Failure) || error.exit !== EXIT.unreachable) {
          stopped = true;
          throw error;
        }
        if (++open > mayStayOpen) {
          stopped = true;
          throw new Failure(error.exit, `${error.message}; ${open} of ${questions.length} questions stayed open`, {
            cause: error,
          });
        }
      }
      onProgress?.(++done, questions.length);
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, questions.length) }, work));
  return answers;
}
