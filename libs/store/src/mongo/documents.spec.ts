import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import type { Stored } from '../plain.ts';
import { type Kept, newRevision, toFound, toKept } from './documents.ts';

const { serialize, deserialize } = mongoose.mongo.BSON;
/** There and back, as over the wire. */
const through = (document: Stored): unknown =>
  toFound(deserialize(serialize(toKept(document, undefined, newRevision()))) as Kept).document;

describe('a document in MongoDB', () => {
  it.each<[string, string]>([
    ['a type name of BSON', '{"data":{"_bsontype":"ObjectId","id":"x"}}'],
    ['a reference', '{"data":{"$ref":"users","$id":"admin","$db":"other"}}'],
    ['an operator', '{"data":[{"$where":"1"}]}'],
    ['a dot and a null character in a name', '{"data":{"a.b":1,"c\\u0000d":2}}'],
    ['half a character in a text', '{"note":"\\ud800"}'],
    ['half a character deep inside', '{"data":{"list":["\\udfff"]}}'],
    ['a prototype', '{"data":{"__proto__":{"admin":true},"constructor":1}}'],
    ['our own way of writing', '{"data":{"_json":"{}"}}'],
    ['integers of any size', '{"data":[0,1,-1,2147483648,9007199254740991,1e300,0.1]}'],
  ])('comes back as it was, with %s', (_, json) => {
    const document = { id: 'a', ...(JSON.parse(json) as object) } as Stored;
    expect(JSON.stringify(through(document))).toBe(JSON.stringify(document));
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  it('stands as people read it: fields as fields, lists as lists', () => {
    const kept = toKept({ id: 'a', note: 'x', data: { list: [1, { b: null }] } }, undefined, newRevision());
    expect(kept).toMatchObject({ _id: 'a', note: 'x', data: { list: [1, { b: null }] } });
  });

  it.each<[unknown, Date | undefined]>([
    [1_700_000_000_000, new Date(1_700_000_000_000)],
    [null, undefined],
    ['1700000000000', undefined],
    [9e15, undefined],
  ])('is deleted by the server when %j has come', (until, date) => {
    expect(toKept({ id: 'a', until }, 'until', newRevision())._expires).toEqual(date);
  });
});
