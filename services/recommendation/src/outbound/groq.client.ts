/**
 * Groq, asked to put advice into other words: within a deadline, few at once, and left alone for a while when it fails. Whatever goes
 * wrong, the answer is undefined and the rules' own words stand. Neither the key nor a question is logged.
 */
import type { Config } from '@cohortlens/config';
import { type Logger, traceField } from '@cohortlens/telemetry';
import { bulkhead, ConsecutiveBreaker, circuitBreaker, handleAll, wrap } from 'cockatiel';
import { Agent, request } from 'undici';
import { promptOf, usable } from '../domain/prompt.ts';
import type { World } from '../domain/world.ts';

type GroqConfig = Pick<Config, 'groqUrl' | 'groqModel' | 'groqTimeoutMs'>;

export interface Groq {
  readonly rephrase: NonNullable<World['rephrase']>;
  close(): Promise<void>;
}

const AT_ONCE = 8;
const FAILURES = 5;
const LEFT_ALONE_MS = 10_000;
const ANSWER_BYTES = 64 * 1024;
const ANSWER_TOKENS = 400;

/** Why Groq's words were not used, by a name that holds nothing of theirs or ours. */
class Unusable extends Error {
  override readonly name = 'Unusable';
}

/** Connects when it is first asked. */
export function createGroq({ groqUrl, groqModel: model, groqTimeoutMs }: GroqConfig, key: string, logger: Logger): Groq {
  const dispatcher = new Agent({ connections: AT_ONCE, maxResponseSize: ANSWER_BYTES, connect: { timeout: groqTimeoutMs } });
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: LEFT_ALONE_MS, breaker: new ConsecutiveBreaker(FAILURES) });
  const guarded = wrap(bulkhead(AT_ONCE, 0), breaker);

  async function ask(question: string, advice: string): Promise<string> {
    const messages = promptOf(question, advice);
    const { statusCode, body } = await request(`${groqUrl}/chat/completions`, {
      method: 'POST',
      dispatcher,
      signal: AbortSignal.timeout(groqTimeoutMs),
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model, messages, temperature: 0, seed: 1, max_completion_tokens: ANSWER_TOKENS }),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Unusable(`status ${String(statusCode)}`);
    const words = usable(contentOf(text), advice);
    if (words === undefined) throw new Unusable('its words may not be used');
    return words;
  }

  return {
    rephrase: (question, advice, { requestId, traceparent }) =>
      guarded
        .execute(() => ask(question, advice))
        .catch((error: unknown) => {
          const reason = error instanceof Unusable ? error.message : String((error as { name?: unknown } | null)?.name);
          logger.warn(
            { requestId, ...traceField(traceparent), reason },
            'Groq was of no use, the rules answer in their own words',
          );
          return undefined;
        }),
    close: () => dispatcher.destroy(),
  };
}

/** The text of a chat completion; undefined when it is none. */
function contentOf(text: string): unknown {
  try {
    const body = JSON.parse(text) as { choices?: { message?: { content?: unknown } }[] } | null;
    return body?.choices?.[0]?.message?.content;
  } catch {
    return undefined;
  }
}
