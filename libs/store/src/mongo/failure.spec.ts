import { expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { StoreError, UniqueKeyError } from '../port.ts';
import { told, toldOf } from './failure.ts';

const { mongo } = mongoose;
const { BSON } = mongo;

function thrownBy(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

/** The driver's own words for a document that is too large, as it has them before it asks any server. */
function tooLarge(ordered: boolean): Error {
  const client = new mongo.MongoClient('mongodb://localhost');
  Object.assign(client, { topology: { s: { options: {} }, lastHello: () => ({}) } });
  const collection = client.db('any').collection('any');
  const bulk = ordered ? collection.initializeOrderedBulkOp() : collection.initializeUnorderedBulkOp();
  return thrownBy(() => bulk.insert({ text: 'x'.repeat(16 * 1024 * 1024) }));
}
function circular(): object {
  const circle: Record<string, unknown> = {};
  circle['itself'] = circle;
  return circle;
}

it.each<[string, Error]>([
  ['one that BSON cannot carry', thrownBy(() => BSON.serialize(circular()))],
  ['a name that BSON cannot carry', thrownBy(() => BSON.serialize({ 'a\0b': 1 }))],
  ['one of another version of BSON', new BSON.BSONVersionError()],
  ['one that is too large', tooLarge(false)],
  ['one that is too large, where the order counts', tooLarge(true)],
])('a document that MongoDB cannot hold is not tried again: %s', (_, error) => {
  const reason = told(error, 'items');
  expect(reason).toBeInstanceOf(RangeError);
  expect(reason.message).toBe('items: MongoDB cannot hold such a document');
});

it.each([10334, 17419, 17420])('nor is one that the server finds too large: %p', (code) => {
  expect(toldOf({ index: 0, code }, 'items')).toBeInstanceOf(RangeError);
});

it.each<[string, Error]>([
  ['an answer that is none', new mongo.MongoUnexpectedServerResponseError('odd')],
  ['a primary that was deposed', new mongo.MongoStalePrimaryError('old')],
  ['what the driver met while it ran', new mongo.MongoRuntimeError('odd')],
  ['an argument that is wrong otherwise', new mongo.MongoInvalidArgumentError('odd')],
  ['a topology that is closed', new mongo.MongoTopologyClosedError('closed')],
  ['a network that is away', new mongo.MongoNetworkError('away')],
  ['no primary', new mongo.MongoServerSelectionError('none', {} as never)],
  ['a server that refuses', new mongo.MongoServerError({ message: 'no', code: 8000 })],
  ['what nobody knows', new Error('odd')],
])("every other failure is the store's, with its cause: %s", (_, error) => {
  const reason = told(error, 'items');
  expect(reason).toBeInstanceOf(StoreError);
  expect(reason.cause).toBe(error);
});

it.each([StoreError, UniqueKeyError, TypeError, RangeError])('what the port itself rejects with passes: %p', (Own) => {
  const own = new Own('so it is');
  expect(told(own, 'items')).toBe(own);
});
