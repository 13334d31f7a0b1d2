/** An open loop: so many calls a second, whether or not the ones before are answered, up to a bound on what is in flight. */
import { randomUUID } from 'node:crypto';
import { type Call, MOST_IN_FLIGHT, type Question } from './call.ts';
import type { Front } from './front.ts';

export interface LoadOptions {
  readonly front: Pick<Front, 'ask'>;
  readonly perSecond: number;
  /** Of the nth call, from 0. */
  readonly question: (n: number) => Question;
  /** What may be in flight at once; a call beyond it is not sent, and is counted. */
  readonly most?: number;
  readonly onCall?: (call: Call) => void;
}

export interface Load {
  /** In the order in which they ended. */
  readonly calls: readonly Call[];
  /** Not sent, because too many were in flight. */
  notSent(): number;
  inFlight(): number;
  /** Sends nothing more; resolves when every call has ended. */
  stop(): Promise<readonly Call[]>;
}

const TICK_MS = 5;

export function startLoad({ front, perSecond, question, most = MOST_IN_FLIGHT, onCall }: LoadOptions): Load {
  const calls: Call[] = [];
  const flying = new Set<Promise<void>>();
  const from = performance.now();
  let [sent, skipped] = [0, 0];
  const send = (n: number): void => {
    const asked = question(n);
    if (flying.size >= most) return void skipped++;
    const call = front.ask(randomUUID(), asked).then((ended) => {
      calls.push(ended);
      onCall?.(ended);
    });
    flying.add(call);
    void call.finally(() => flying.delete(call));
  };
  const timer = setInterval(() => {
    const due = ((performance.now() - from) / 1_000) * perSecond;
    while (sent < due) send(sent++);
  }, TICK_MS);
  return {
    calls,
    notSent: () => skipped,
    inFlight: () => flying.size,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(flying);
      return calls;
    },
  };
}
