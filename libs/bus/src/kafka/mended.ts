/**
 * What costs too much in kafkajs 2.2.4, mended where it is loaded: a timer of 1 ms that every idle connection re-arms for ever
 * (about 870 wake-ups a second each), the writing of requests, the reading of records, that a group does not look for its coordinator
 * when it has moved, that a silent broker is asked again and again, and that nothing is told of a cluster in which a partition has no
 * leader. All are internal to it, so this is done for the very version that was read, and for no other. kafkajs must be taken from here:
 * parts of it ask for others at once.
 */
import { createRequire } from 'node:module';
import type * as Kafkajs from 'kafkajs';
import { type Group, keepMembership } from './coordinator.ts';
import { decodeFetch, type FetchAnswer, type ReadMessages } from './fetch-decoder.ts';
import { encodeFetch, type FetchRequest } from './fetch-encoder.ts';
import { encodeProduce, type ProduceRequest } from './produce-encoder.ts';
import { type Cursor, decodeBatch } from './record-decoder.ts';
import { type Grouping, grouped, type Groups } from './grouping.ts';
import { bearLeaderless, type Versions } from './leaderless.ts';
import { type Enclosed, frameOf } from './request-frame.ts';
import { askTheSilentLast, type Parts } from './silence.ts';
import type { Encoded } from './writer.ts';

interface RequestQueue {
  pending: unknown[];
  throttledUntil: number;
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  checkPendingRequests(): void;
  scheduleCheckPendingRequests(): void;
}

const VERSION = '2.2.4';
const CHECK_MS = 10;
const SYNC_MS = 10_000;
const require = createRequire(import.meta.url);

const prototypeOf = <T>(file: string): T => (require(`kafkajs/src/${file}`) as { prototype: T }).prototype;

/** Arms the timer only while a request waits to be sent. */
function mendIdleTimer(): void {
  const prototype = prototypeOf<RequestQueue>('network/requestQueue');
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

interface Protocol {
  protocol: (of: { readonly version: number }) => ((request: object) => object) | undefined;
}

/** An assignment comes when the group's leader has made it; all other answers of a coordinator come at once. */
function mendSync(): void {
  const versions = require('kafkajs/src/protocol/requests/syncGroup') as Protocol;
  const { protocol } = versions;
  versions.protocol = (of) => {
    const own = protocol(of);
    return own && ((request) => ({ ...own(request), requestTimeout: SYNC_MS }));
  };
}

/** Gives kafkajs what `mend` makes of one of its modules. */
function replace<T>(file: string, mend: (own: T) => T): void {
  const path = require.resolve(`kafkajs/src/${file}`);
  const own = require(path) as T;
  const module = require.cache[path];
  if (module) module.exports = mend(own);
}

type Request<T> = (request: T) => { readonly encode: () => Promise<Encoded> };
interface Answer<T> {
  readonly decode: (bytes: Buffer) => Promise<T>;
}
type Decode = (cursor: Cursor) => Promise<object>;

if ((require('kafkajs/package.json') as { version: string }).version === VERSION) {
  replace<(of: Grouping) => Groups>('producer/groupMessagesPerPartition.js', () => grouped);
  replace<(enclosed: Enclosed) => Promise<Encoded>>('protocol/request.js', () => frameOf);
  replace<Request<ProduceRequest>>('protocol/requests/produce/v3/request.js', (own) => (request) => {
    const theirs = own(request);
    return { ...theirs, encode: async () => encodeProduce(request) ?? theirs.encode() };
  });
  replace<Request<FetchRequest>>('protocol/requests/fetch/v11/request.js', (own) => (request) => ({
    ...own(request),
    encode: async () => encodeFetch(request),
  }));
  // Before what asks for it.
  replace<Decode>('protocol/recordBatch/v0/decoder.js', (own) => async (cursor) => decodeBatch(cursor) ?? own(cursor));
  replace<Answer<FetchAnswer>>('protocol/requests/fetch/v11/response.js', (own) => {
    const read = require('kafkajs/src/protocol/requests/fetch/v4/decodeMessages') as ReadMessages;
    const Decoder = require('kafkajs/src/protocol/decoder') as new (bytes: Buffer) => Cursor;
    return { ...own, decode: (bytes) => decodeFetch(new Decoder(bytes), read) };
  });
  mendIdleTimer();
  mendSync();
  bearLeaderless(require('kafkajs/src/protocol/requests/metadata') as Versions);
  askTheSilentLast({
    connections: prototypeOf<Parts['connections']>('network/connectionPool'),
    broker: prototypeOf<Parts['broker']>('broker'),
    pool: prototypeOf<Parts['pool']>('cluster/brokerPool'),
    unconnected: (require('kafkajs/src/errors') as { KafkaJSConnectionError: Parts['unconnected'] }).KafkaJSConnectionError,
  });
  keepMembership(prototypeOf<Group>('consumer/consumerGroup'));
}

export const kafkajs = require('kafkajs') as typeof Kafkajs;
