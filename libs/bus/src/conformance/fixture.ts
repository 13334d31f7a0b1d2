/** What the suites are given, and the few words that their tests share. */
import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { Headers, LogRecord, OutRecord, Transport } from '../transport.ts';

/** A client's back-off after a refusal; to wait for something, use until. */
export const moment = (ms: number): Promise<void> => pause(ms);

/** How often a condition is looked at. */
const POLL_MS = 5;

export interface TransportHarness {
  /** Opens the log. After a close the same log is opened again. */
  readonly open: () => Promise<Transport>;
  /** Removes all that the topic holds, as its retention does. */
  readonly forget: (transport: Transport, topic: string) => Promise<void>;
  /** Before the names of topics and groups; another one for each test. */
  readonly prefix: () => string;
  /** How long any of the waits below may take, in milliseconds. */
  readonly maxMs: number;
}

export interface Given {
  readonly transport: Transport;
  readonly prefix: string;
  readonly maxMs: number;
  readonly open: TransportHarness['open'];
  readonly forget: TransportHarness['forget'];
}

export const topic = (name: string, partitions = 1, more: { compacted?: boolean } = {}) => ({
  name,
  partitions,
  retentionMs: 'forever' as const,
  compacted: more.compacted ?? false,
});

export const record = (
  name: string,
  partition: number,
  key: string | null,
  value: string | null,
  headers: Headers = {},
): OutRecord => ({
  topic: name,
  partition,
  key,
  headers,
  value: value === null ? null : Buffer.from(value),
});

export const textOf = (r: LogRecord): string => r.value?.toString() ?? '(none)';

/** Resolves when the condition holds; rejects, saying what was awaited, when it does not in time. */
export async function until(what: string, maxMs: number, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + maxMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`within ${String(maxMs)} ms there was not: ${what}`);
    await pause(POLL_MS);
  }
}

/** A promise that is resolved from outside. */
export class Gate {
  readonly open: () => void;
  readonly opened: Promise<void>;
  constructor() {
    let open: (() => void) | undefined;
    this.opened = new Promise((resolve) => (open = resolve));
    this.open = () => open?.();
  }
  /** Resolves when it opens; rejects when the signal comes first. */
  async pass(signal: AbortSignal): Promise<void> {
    const off = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(new Error('called off')), { once: true }),
    );
    off.catch(() => undefined);
    await Promise.race([this.opened, off]);
  }
}

export const uniquePrefix = (): string => `c${randomUUID().slice(0, 8)}.`;

export const dead = (cause: Error): void => {
  throw cause;
};
