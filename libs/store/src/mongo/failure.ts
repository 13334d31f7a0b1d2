/** What MongoDB's failures mean: which pass, which are a document's own, and how they are told without anybody's data. */
import mongoose from 'mongoose';
import { StoreError, UniqueKeyError } from '../port.ts';

const { MongoBulkWriteError, MongoError, MongoInvalidArgumentError, MongoServerError, MongoSystemError } = mongoose.mongo;

/** Codes of a server that is stopping, stepping down, out of time, still at work on an index, or not the primary (any more). */
const PASSING = new Set([50, 64, 89, 91, 100, 112, 189, 262, 10107, 11600, 11602, 12587, 13435, 13436]);
const DUPLICATE_KEY = 11_000;
/** What the pipeline of a compare-and-set raises when the document is another one by now. */
const CHANGED = 241;
const TOO_LARGE = new Set([10334, 17419, 17420]);
/** What the driver says of a document that the server would find too large; it has no class of its own. */
const SAID_TOO_LARGE = /^Document is larger than the maximum size/;

export interface WriteFailure {
  readonly index: number;
  readonly code?: number | string | undefined;
  readonly errmsg?: string | undefined;
}

/** Empty when the whole write failed, on its way or for want of its concern. */
const listed = ({ writeErrors }: mongoose.mongo.MongoBulkWriteError): readonly WriteFailure[] => [writeErrors].flat();

/** True when the same may succeed a little later: the server is away, hung, stopping or changing its role. */
export function passes(error: unknown): boolean {
  if (error instanceof MongoBulkWriteError)
    return listed(error).length === 0 || error.result.getWriteConcernError() !== undefined;
  if (error instanceof MongoServerError) {
    return error.hasErrorLabel('RetryableWriteError') || (typeof error.code === 'number' && PASSING.has(error.code));
  }
  return error instanceof mongoose.mongo.MongoNetworkError || error instanceof MongoSystemError || isInterrupted(error);
}

/** The pool was cleared or the queue for a connection was too long. */
const isInterrupted = (error: unknown): boolean =>
  error instanceof MongoError && /PoolCleared|WaitQueueTimeout|NotConnected|TopologyClosed/.test(error.name);

/** Undefined when it is not about single documents. */
export function writeFailures(error: unknown): readonly WriteFailure[] | undefined {
  if (!(error instanceof MongoBulkWriteError) || passes(error)) return undefined;
  return listed(error);
}

/** Why one document was not written: it is not what was read, its unique key is taken, or it cannot be written at all. */
export function fateOf({ code, errmsg = '' }: WriteFailure): 'changed' | 'taken' | 'refused' {
  if (code === CHANGED) return 'changed';
  if (code !== DUPLICATE_KEY) return 'refused';
  return errmsg.includes('index: _id_ ') ? 'changed' : 'taken';
}

export const isDuplicate = (error: unknown): boolean => error instanceof MongoServerError && error.code === DUPLICATE_KEY;

/** What the port itself rejects with. */
const OWN = [StoreError, UniqueKeyError, TypeError, RangeError] as const;

/** It is the document's fault, whichever server is asked: BSON cannot carry it, or it is too large. */
const isUnfit = (error: unknown): boolean =>
  error instanceof Error &&
  (/^BSON\w*Error$/.test(error.name) || (error instanceof MongoInvalidArgumentError && SAID_TOO_LARGE.test(error.message)));

/**
 * The reason for callers: the kind of the failure, never its text, in which keys of documents stand. RangeError when MongoDB cannot hold the
 * document, so that trying again does not help; else StoreError, unless it is one of the port's own.
 */
export function told(error: unknown, what: string): Error {
  if (OWN.some((kind) => error instanceof kind)) return error as Error;
  if (isUnfit(error)) return new RangeError(`${what}: MongoDB cannot hold such a document`);
  const kind = error instanceof Error ? error.name : 'a failure';
  const code = error instanceof MongoServerError && error.code !== undefined ? ` ${String(error.code)}` : '';
  return new StoreError(`${what}: MongoDB is not available (${kind}${code})`, { cause: error });
}

/** For a document that the server refused. */
export function toldOf({ code }: WriteFailure, what: string): Error {
  if (typeof code === 'number' && TOO_LARGE.has(code)) return new RangeError(`${what}: the document is too large for MongoDB`);
  return new StoreError(`${what}: MongoDB refused the document (${String(code)})`);
}
