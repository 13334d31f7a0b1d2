/**
 * Keys for what is asked: those that one process makes within moments of each other belong to one partition. What is asked together is then one
 * piece for the brokers, and for everyone who reads it, instead of one on each partition; and so is all that follows from it, for it has the
 * same keys. In turns every partition has its moments, so that they hold as much as each other.
 *
 * And they begin with the time (version 7): whoever keeps them in order of their keys writes what is new in one place, at the end, and not all over
 * what there is.
 */
import { randomUUID } from 'node:crypto';
import type { Outgoing } from './message.ts';
import { partitionOf } from './partition.ts';
import { partitionsOf } from './topics.ts';

/** How long the keys belong to one partition. */
const MOMENT_MS = 10;
const DIGITS = Buffer.from('0123456789abcdef');
/** The last two digits are chosen: of so many keys one in as many as there are partitions will do. */
const CHOICES = DIGITS.length ** 2;

/** A UUID of version 7: a random one whose first 48 bits are the time. (The newest Node has its own.) */
function timedUuid(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

const TIMED = /^([0-9a-f]{8})-([0-9a-f]{4})-7/;

/** When such a key was made, in epoch milliseconds by the clock of whoever made it; undefined for any other. */
export function madeAt(key: string): number | undefined {
  const [, high, low] = TIMED.exec(key) ?? [];
  return high === undefined || low === undefined ? undefined : Number.parseInt(high + low, 16);
}

/** A new UUID, for a key of the topic (and of any that has as many partitions). `at`: when, in milliseconds by a clock that goes on; `now`: in whole epoch milliseconds. */
export function nearKey(topic: Outgoing['topic'], at: number = performance.now(), now: number = Date.now()): string {
  const partitions = partitionsOf(topic);
  const wanted = Math.floor(at / MOMENT_MS) % partitions;
  const key = Buffer.from(timedUuid(now));
  for (let choice = 0; partitionOf(key, partitions) !== wanted && choice < CHOICES; choice++) {
    key[key.length - 1] = DIGITS[choice % DIGITS.length] as number;
    key[key.length - 2] = DIGITS[Math.floor(choice / DIGITS.length)] as number;
  }
  return key.toString('latin1');
}
