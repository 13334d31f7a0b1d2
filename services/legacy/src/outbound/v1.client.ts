/**
 * The real v1 over HTTP: kept-alive connections, a bound on what is asked at once and on what waits, a deadline for each call,
 * and a breaker that spares a v1 that is down. A v1 that is busy is not down: who waits for a turn has not been let down by it.
 */
import { atMost } from '@cohortlens/bus';
import type { Capability } from '@cohortlens/contracts';
import {
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  isBrokenCircuitError,
  isBulkheadRejectedError,
} from 'cockatiel';
import { Pool } from 'undici';
import { type Asked, type V1, type V1Answer, v1Error } from '../domain/ask-v1.ts';
import { readV1Response } from './read-v1-response.ts';
import { transportFailure, wentStale } from './transport-failure.ts';
import { v1Request } from './v1-requests.ts';
import { v1Tokens } from './v1-tokens.ts';

export interface V1ClientOptions {
  /** Where v1 is, e.g. http://127.0.0.1:8000. */
  readonly url: string;
  /** The secret shared with v1. */
  readonly jwtSecret: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** v1 gets no longer for an answer, whatever the call's deadline, in milliseconds. */
  readonly timeoutMs: number;
  /** Calls at once; as many may be under way as there are connections. */
  readonly connections: number;
  /** Calls that may wait for a connection; further ones fail at once. */
  readonly queued: number;
  /** After so many failures in a row (10) v1 is left alone for so long (3 s), then tried with one call. */
  readonly breaker?: { readonly failures: number; readonly halfOpenAfterMs: number };
}

const BREAKER = { failures: 10, halfOpenAfterMs: 3_000 } as const;
/** The labels of 10,000 rows, with room. */
const ANSWER_BYTES = 1024 * 1024;

/** It was given up in less time than v1 may take, which says nothing of v1: neither for it nor against it. */
class GivenUpEarly extends Error {}

const CIRCUIT_OPEN = v1Error('v1_unreachable', 'v1 failed repeatedly and is left alone for a moment');
const NO_TIME = v1Error('v1_timeout', 'no time was left to ask v1');
const V1_IN_TROUBLE = new Set(['v1_failed', 'v1_unreachable', 'v1_timeout']);

/** Connects lazily: v1 need not be up. Its `ask` never rejects for a failure of v1's. */
export function createV1Client(options: V1ClientOptions): V1 {
  const { timeoutMs, connections, queued, breaker: { failures, halfOpenAfterMs } = BREAKER } = options;
  const { origin, pathname } = new URL(options.url);
  const base = pathname.replace(/\/$/, '');
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    connect: { timeout: timeoutMs },
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: ANSWER_BYTES,
  });
  const tokenOf = v1Tokens(options.jwtSecret, options.clock);
  const turns = bulkhead(connections, queued);
  const inTrouble = handleWhen((error) => !(error instanceof GivenUpEarly)).orWhenResult((answer) => {
    const told = answer as V1Answer;
    return told.status === 'error' && V1_IN_TROUBLE.has(told.error.code);
  });
  const breaker = circuitBreaker(inTrouble, { halfOpenAfter: halfOpenAfterMs, breaker: new ConsecutiveBreaker(failures) });

  async function exchange<C extends Capability>(asked: Asked<C>, token: string, signal: AbortSignal): Promise<V1Answer<C>> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const { path, body } = v1Request(asked);
    const send = () => pool.request({ method: 'POST', path: base + path, headers, body, signal });
    const response = await send().catch((error: unknown) => {
      if (wentStale(error) && !signal.aborted) return send();
      throw error;
    });
    return readV1Response(asked, response.statusCode, await response.body.text());
  }

  async function askWithin<C extends Capability>(tenant: string, asked: Asked<C>, budgetMs: number): Promise<V1Answer<C>> {
    const signal = AbortSignal.timeout(Math.ceil(budgetMs));
    try {
      return await exchange(asked, await tokenOf(tenant), signal);
    } catch (error) {
      const code = signal.aborted ? 'v1_timeout' : transportFailure(error);
      if (!code) throw error;
      const message = code === 'v1_timeout' ? `v1 did not answer within ${budgetMs} ms` : (error as Error).message;
      return v1Error(code, (message || code).slice(0, 500));
    }
  }

  /** Rejects when it was given up early, unless it is the call that is to show whether v1 is back. */
  async function judged<C extends Capability>(tenant: string, asked: Asked<C>, budgetMs: number): Promise<V1Answer<C>> {
    const mayBeEarly = budgetMs < timeoutMs && breaker.state === CircuitState.Closed;
    const answer = await askWithin(tenant, asked, budgetMs);
    if (mayBeEarly && answer.status === 'error' && answer.error.code === 'v1_timeout')
      throw new GivenUpEarly(answer.error.message);
    return answer;
  }

  async function inTurn<C extends Capability>(tenant: string, asked: Asked<C>, until: number): Promise<V1Answer<C>> {
    const left = until - performance.now();
    if (!(left > 0)) return NO_TIME;
    // While one call tries whether v1 is back, the others do not wait for its outcome.
    if (breaker.state === CircuitState.HalfOpen) return CIRCUIT_OPEN;
    try {
      return await breaker.execute(() => judged(tenant, asked, Math.min(left, timeoutMs)));
    } catch (error) {
      if (error instanceof GivenUpEarly) return v1Error('v1_timeout', error.message);
      if (isBrokenCircuitError(error)) return CIRCUIT_OPEN;
      throw error;
    }
  }

  return {
    version: 'v1',
    async ask(tenant, asked, deadlineMs) {
      if (!(deadlineMs > 0)) return NO_TIME;
      const until = performance.now() + deadlineMs;
      try {
        const turn = turns.execute(() => inTurn(tenant, asked, until));
        return (await atMost(turn, deadlineMs)) ?? NO_TIME;
      } catch (error) {
        if (isBulkheadRejectedError(error)) return v1Error('v1_timeout', `${String(queued)} calls wait for v1 already`);
        throw error;
      }
    },
    close: () => pool.close(),
  };
}
