/**
 * Two things in kafkajs 2.2.4 that cost too much, mended where it is loaded: a timer of 1 ms that every idle connection re-arms
 * for ever (about 870 wake-ups a second each), and the encoding of records. Both are internal to it, so this is done for the
 * very version that was read, and for no other.
 */
import { createRequire } from 'node:module';
import { type EncodableRecord, encodeRecord } from './record-encoder.ts';

interface RequestQueue {
  pending: unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
}

const VERSION = '2.2.4';
const CHECK_MS = 10;
const require = createRequire(import.meta.url);

/** Arms the timer only while a request waits to be sent. */
function mendIdleTimer(): void {
  const { prototype } = require('kafkajs/src/network/requestQueue') as { prototype: RequestQueue };
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length === 0 || this.throttleCheckTimeoutId !== null) return;
    const throttled = this.throttledUntil - Date.now();
    this.throttleCheckTimeoutId = setTimeout(
      () => {
        this.throttleCheckTimeoutId = null;
        this.checkPendingRequests();
      },
      throttled > 0 ? throttled : CHECK_MS,
    );
  };
}

/** kafkajs asks for the encoder when it first produces; by then it is this one. */
function mendRecordEncoder(): void {
  const own = require('kafkajs/src/protocol/recordBatch/record/v0') as (record: EncodableRecord) => unknown;
  const kept = require.cache[require.resolve('kafkajs/src/protocol/recordBatch/record/v0')];
  if (kept) kept.exports = (record: EncodableRecord): unknown => encodeRecord(record) ?? own(record);
}

if ((require('kafkajs/package.json') as { version: string }).version === VERSION) {
  mendIdleTimer();
  mendRecordEncoder();
}
