/**
 * The real v1 over HTTP: kept-alive connections, a bound on what is asked at once and on what waits, a deadline for each call,
 * and a breaker that spares a v1 that is down.
 */
import type { Capability } from '@cohortlens/contracts';
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll, isBrokenCircuitError } from 'cockatiel';
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
  /** What its answers are said to come from. */
  readonly version?: string;
  /** No call lasts longer, whatever deadline it is given, in milliseconds. */
  readonly timeoutMs?: number;
  /** Calls at once; as many may be under way as there are connections. */
  readonly connections?: number;
  /** Calls that may wait for a connection; further ones fail at once. */
  readonly queued?: number;
  /** After so many failures in a row v1 is left alone for so long, then tried with one call. */
  readonly breaker?: { readonly failures: number; readonly halfOpenAfterMs: number };
}

const DEFAULTS = { version: 'v1', timeoutMs: 10_000, connections: 32, queued: 1_024 } as const;
const BREAKER = { failures: 10, halfOpenAfterMs: 3_000 } as const;
/** The labels of 10,000 rows, with room. */
const ANSWER_BYTES = 1024 * 1024;

const CIRCUIT_OPEN = v1Error('v1_unreachable', 'v1 failed repeatedly and is left alone for a moment');
const V1_IN_TROUBLE = new Set(['v1_failed', 'v1_unreachable', 'v1_timeout']);

/** Connects lazily: v1 need not be up. Its `ask` never rejects for a failure of v1's. */
export function createV1Client(options: V1ClientOptions): V1 {
  const { version, timeoutMs, connections, queued } = { ...DEFAULTS, ...options };
  const { failures, halfOpenAfterMs } = options.breaker ?? BREAKER;
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
  const inTrouble = handleAll.orWhenResult((answer) => {
    const { error } = answer as { error?: { code: string } };
    return error !== undefined && V1_IN_TROUBLE.has(error.code);
  });
  const breaker = circuitBreaker(inTrouble, { halfOpenAfter: halfOpenAfterMs, breaker: new ConsecutiveBreaker(failures) });
  let open = 0;

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

  async function within<C extends Capability>(tenant: string, asked: Asked<C>, budgetMs: number): Promise<V1Answer<C>> {
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

  return {
    version,
    async ask(tenant, asked, deadlineMs) {
      const budgetMs = Math.min(deadlineMs, timeoutMs);
      if (!(budgetMs > 0)) return v1Error('v1_timeout', 'no time was left to ask v1');
      if (open >= connections + queued) return v1Error('v1_timeout', `${open} calls wait for v1 already`);
      // While one call tries whether v1 is back, the others do not wait for its outcome.
      if (breaker.state === CircuitState.HalfOpen) return CIRCUIT_OPEN;
      open += 1;
      try {
        return await breaker.execute(() => within(tenant, asked, budgetMs));
      } catch (error) {
        if (isBrokenCircuitError(error)) return CIRCUIT_OPEN;
        throw error;
      } finally {
        open -= 1;
      }
    },
    close: () => pool.close(),
  };
}
