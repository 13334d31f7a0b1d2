/** How often a login may be tried for one account and address: so many in any minute, right or wrong, counted before the password is looked at. */
const MINUTE_MS = 60_000;

export interface Throttled {
  readonly allowed: boolean;
  /** Whole seconds until the next try may be made; 0 when it is allowed. */
  readonly retryAfterS: number;
  /** The tries to remember, in epoch milliseconds, oldest first; at most `limit`. */
  readonly tries: readonly number[];
}

export function attempt(tries: readonly number[], now: number, limit: number): Throttled {
  const recent = tries.filter((at) => at > now - MINUTE_MS && at <= now);
  const [oldest = now] = recent.slice(-limit);
  if (recent.length >= limit)
    return { allowed: false, retryAfterS: Math.max(1, Math.ceil((oldest + MINUTE_MS - now) / 1000)), tries: recent };
  return { allowed: true, retryAfterS: 0, tries: [...recent, now] };
}
