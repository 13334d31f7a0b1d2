/** What a client does that was left without an answer: it asks again with the same key until it has one. */
import { until } from '../world/waiting.ts';
import type { Call } from './call.ts';
import type { Front } from './front.ts';

const REPEAT_MS = 45_000;
const AT_ONCE = 32;

/** Of these calls nobody knows what became of them. */
export const open = (calls: readonly Call[]): readonly Call[] =>
  calls.filter(
    ({ fate, status, body }) =>
      fate === 'unknown' && (status === undefined || status === 504 || body?.['code'] === 'publish_unknown'),
  );

/** The answers that came when those calls were repeated. Rejects when one is not answered. */
export async function repeated(front: Pick<Front, 'ask'>, calls: readonly Call[], signal: AbortSignal): Promise<readonly Call[]> {
  const left = [...open(calls)];
  const answers: Call[] = [];
  const one = async (): Promise<void> => {
    for (let call = left.pop(); call !== undefined; call = left.pop()) {
      const { key, question } = call;
      const again = async (): Promise<Call | undefined> => {
        const answer = await front.ask(key, question);
        return answer.fate === 'ok' ? answer : undefined;
      };
      answers.push(await until(`the repeat of ${key} is answered`, again, { ms: REPEAT_MS, everyMs: 500, signal }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return answers;
}
