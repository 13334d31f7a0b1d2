/**
 * What costs too much in kafkajs 2.2.4, mended where it is loaded: a timer of 1 ms that every idle connection re-arms for ever
 * (about 870 wake-ups a second each), the writing and reading of records, and their checksum. All are internal to it, so this is done for the
 * very version that was read, and for no other.
 */
import { createRequire } from 'node:module';
import { crc32c } from './crc32c.ts';
import { type BatchContext, type Cursor, decodeRecord } from './record-decoder.ts';
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

/** kafkajs asks for these when it first produces and fetches; by then they are ours, with its own for what is unusual. */
function mendRecords(): void {
  const own = <T>(file: string): [T, NodeJS.Module | undefined] => {
    const path = require.resolve(`kafkajs/src/protocol/recordBatch/record/v0/${file}`);
    return [require(path) as T, require.cache[path]];
  };
  const [encode, encoder] = own<(record: EncodableRecord) => unknown>('index.js');
  if (encoder) encoder.exports = (record: EncodableRecord): unknown => encodeRecord(record) ?? encode(record);
  const [decode, decoder] = own<(cursor: Cursor, context: BatchContext) => unknown>('decoder.js');
  if (decoder)
    decoder.exports = (cursor: Cursor, context: BatchContext): unknown =>
      decodeRecord(cursor, context) ?? decode(cursor, context);
}

function mendChecksum(): void {
  const path = require.resolve('kafkajs/src/protocol/recordBatch/crc32C/index.js');
  require(path);
  const module = require.cache[path];
  if (module) module.exports = crc32c;
}

if ((require('kafkajs/package.json') as { version: string }).version === VERSION) {
  mendIdleTimer();
  mendRecords();
  mendChecksum();
}
