/** The commands of one collection, each with its bound, through mongoose's connection. Nothing here knows of turns. */
import type mongoose from 'mongoose';
import type { Declaration } from '../declarations.ts';
import type { Stored } from '../plain.ts';
import type { Scalar, Tally } from '../port.ts';
import type { Fate, World, Write } from './commit.ts';
import { type Found, type Kept, toFound, toKept } from './documents.ts';
import { fateOf, toldOf, writeFailures } from './failure.ts';
import { aliveAt, allOf, type Filter, fieldOf, goneAt, type Search } from './filter.ts';
import { REMEMBERED, SERVER_MS } from './options.ts';
import { Recent } from './recent.ts';

type Native = mongoose.mongo.Collection<Kept>;
type Asked = mongoose.mongo.Filter<Kept>;
type Bulk = mongoose.mongo.AnyBulkWriteOperation<Kept>;

const BOUND = { maxTimeMS: SERVER_MS } as const;
/** Raised for a document that is not what was read: its conversion cannot succeed, and is not tried before. */
const CHANGED = { $toInt: { $concat: ['changed ', '$_id'] } };

/** Puts the document in place of the one that was read; an error of its own when that is another one now, or gone. */
function operation({ document, revision, over }: Write, expires: string | undefined): Bulk {
  const kept = toKept(document, expires, revision);
  if (over === null) return { insertOne: { document: kept } };
  const same = { $eq: [{ $ifNull: ['$_rev', null] }, over.revision] };
  const update = [{ $replaceWith: { $cond: [same, { $literal: kept }, CHANGED] } }];
  return { updateOne: { filter: { _id: document.id }, update, upsert: true } };
}

export class Table implements World {
  readonly name: string;
  readonly #native: Native;
  readonly #declaration: Declaration;
  readonly #clock: () => number;
  readonly #recent: Recent;

  constructor(native: Native, declaration: Declaration, clock: () => number) {
    this.name = declaration.name;
    this.#native = native;
    this.#declaration = declaration;
    this.#clock = clock;
    this.#recent = new Recent(declaration.rewritten === true ? REMEMBERED : 0);
  }

  readonly recall = (id: string): Found | undefined => this.#recent.get(id);

  readonly alive = (document: Stored): boolean => {
    const { expires } = this.#declaration;
    const until = expires !== undefined && Object.hasOwn(document, expires) ? document[expires] : undefined;
    return typeof until !== 'number' || until > this.#clock();
  };

  readonly read = async (ids: readonly string[]): Promise<Map<string, Found>> => {
    const kept = await this.#native.find({ _id: { $in: [...ids] } }, BOUND).toArray();
    const found = new Map(kept.map((one) => [one._id, toFound(one)]));
    for (const one of found.values()) this.#recent.keep(one);
    return found;
  };

  readonly write = async (writes: readonly Write[]): Promise<Fate[]> => {
    const fates: Fate[] = writes.map(() => 'written');
    const { expires, unique = [] } = this.#declaration;
    // Whoever comes first has the unique key: what follows a write that failed is not tried before that is settled.
    const ordered = unique.length > 0;
    try {
      await this.#native.bulkWrite(
        writes.map((write) => operation(write, expires)),
        { ordered, ...BOUND },
      );
    } catch (error) {
      const failures = writeFailures(error);
      if (failures === undefined) throw error;
      if (ordered) fates.fill('changed', failures[0]?.index);
      for (const failure of failures) {
        const fate = fateOf(failure);
        fates[failure.index] = fate === 'refused' ? toldOf(failure, this.name) : fate;
      }
    }
    writes.forEach((write, i) => (fates[i] === 'written' ? this.#recent.keep(write) : this.#recent.forget(write.document.id)));
    return fates;
  };

  readonly yield = async (document: Stored): Promise<boolean> => {
    const { expires, unique = [] } = this.#declaration;
    if (expires === undefined) return false;
    const value = (field: string): unknown => (Object.hasOwn(document, field) ? document[field] : null);
    const same = unique.map((fields) => allOf(fields.map((field) => ({ [fieldOf(field)]: { $eq: value(field) ?? null } }))));
    return (await this.#delete({ $and: [goneAt(expires, this.#clock()), { $or: same }] })) > 0;
  };

  async remove(filter: Filter): Promise<number> {
    return this.#delete(this.#living(filter));
  }

  async find({ filter, sort, limit }: Search): Promise<Stored[]> {
    const kept = await this.#native
      .find(this.#living(filter) as Asked, BOUND)
      .sort(sort)
      .limit(limit)
      .toArray();
    return kept.map((one) => toFound(one).document);
  }

  async count(filter: Filter): Promise<number> {
    return this.#native.countDocuments(this.#living(filter), BOUND);
  }

  async tally(by: readonly string[], filter: Filter): Promise<Tally[]> {
    const key = Object.fromEntries(by.map((field, i) => [`k${String(i)}`, { $ifNull: [`$${fieldOf(field)}`, null] }]));
    const stages = [{ $match: this.#living(filter) }, { $group: { _id: key, count: { $sum: 1 } } }];
    const groups = await this.#native.aggregate<{ _id: Record<string, Scalar>; count: number }>(stages, BOUND).toArray();
    return groups.map(({ _id, count }) => ({
      key: Object.fromEntries(by.map((field, i) => [field, _id[`k${String(i)}`] ?? null])),
      count,
    }));
  }

  async #delete(filter: Filter): Promise<number> {
    return (await this.#native.deleteMany(filter, BOUND)).deletedCount;
  }

  #living(filter: Filter): Filter {
    return allOf([aliveAt(this.#declaration.expires, this.#clock()), filter]);
  }
}
