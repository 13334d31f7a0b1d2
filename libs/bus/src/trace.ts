/** W3C trace context: every message carries the trace of the HTTP request that caused it, with its sender as the parent. */
import { randomFillSync } from 'node:crypto';

const VALID = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

const POOL_BYTES = 8_192;
const pool = Buffer.alloc(POOL_BYTES);
let used = POOL_BYTES;

/** So many random bytes in hexadecimal; drawn from the system in large pieces, for there is one for every message. */
function random(bytes: number): string {
  if (used + bytes > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
}

/**
 * The trace of the parent, seen from a new span. Without a valid parent a new trace begins, which is not sampled: nobody has
 * recorded its beginning.
 */
export function childTrace(parent?: string): string {
  const span = random(8);
  if (parent === undefined || !VALID.test(parent)) return `00-${random(16)}-${span}-00`;
  return `${parent.slice(0, 36)}${span}${parent.slice(52)}`;
}
