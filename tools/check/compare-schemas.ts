/**
 * Compares two versions of a bus schema. A reader of either version must accept a writer of the other: messages stay in the log for days
 * and services are deployed one by one. Readers tolerate fields that they do not know (docs/adr/0003), so a new optional field is the one
 * change that is allowed; every other difference that can be seen on the wire is a break, also one that this file knows no name for.
 */
export type Json = Record<string, unknown>;

export interface Break {
  /** Schema and place, e.g. outcome/tenant. */
  readonly at: string;
  /** removed: a field is gone. required: it must or need not be there any more. closed: unknown fields are refused. narrowed: what was
   *  valid is refused. widened: what was refused is valid. changed: anything else. */
  readonly kind: 'removed' | 'required' | 'closed' | 'narrowed' | 'widened' | 'changed';
  readonly detail: string;
}
export type Resolve = (name: string) => Json | undefined;

/** Keywords that say nothing about what is valid. */
const REMARKS = ['$schema', '$id', 'title', 'description', '$comment', 'examples', 'default', 'deprecated'];
/** Bounds: +1 where a greater one refuses more, -1 where it accepts more. */
const BOUNDS: Readonly<Record<string, 1 | -1>> = {
  minimum: 1,
  exclusiveMinimum: 1,
  minLength: 1,
  minItems: 1,
  minProperties: 1,
  maximum: -1,
  exclusiveMaximum: -1,
  maxLength: -1,
  maxItems: -1,
  maxProperties: -1,
};
const OF_OBJECTS = ['properties', 'required', 'additionalProperties'];
const OF_VALUES = ['type', 'enum', 'const'];
const BRANCHES = ['oneOf', 'anyOf'];
const HANDLED = new Set([...REMARKS, ...Object.keys(BOUNDS), ...OF_OBJECTS, ...OF_VALUES, ...BRANCHES, '$ref', 'items']);

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing';
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** Text that is the same for what is valid alike: remarks and the order of keys do not count. */
function meaningOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(meaningOf).join(',')}]`;
  if (!isObject(value)) return show(value);
  const rows = Object.entries(value).filter(([key]) => !REMARKS.includes(key));
  return `{${rows
    .map(([k, v]) => `${k}:${meaningOf(v)}`)
    .sort()
    .join(',')}}`;
}

export class Comparison {
  readonly found: Break[] = [];
  readonly #old: Resolve;
  readonly #new: Resolve;
  readonly #seen = new Set<string>();

  constructor(old: Resolve, fresh: Resolve) {
    this.#old = old;
    this.#new = fresh;
  }

  #report(at: string, kind: Break['kind'], detail: string): void {
    this.found.push({ at, kind, detail });
  }

  compare(before: unknown, after: unknown, at: string): void {
    if (!isObject(before) || !isObject(after)) {
      if (meaningOf(before) !== meaningOf(after)) this.#report(at, 'changed', `${show(before)} became ${show(after)}`);
      return;
    }
    const references = [before['$ref'], after['$ref']];
    if (references.some((ref) => typeof ref === 'string')) {
      // What refers on one side alone is looked at in each place: it may be written otherwise there.
      const pair = references.every((ref) => typeof ref === 'string') ? references.join(' ') : at;
      if (this.#seen.has(`${at.split('/')[0]} ${pair}`)) return;
      this.#seen.add(`${at.split('/')[0]} ${pair}`);
      this.compare(this.#follow(before, this.#old), this.#follow(after, this.#new), at);
      return;
    }
    this.#values(before, after, at);
    this.#bounds(before, after, at);
    this.#fields(before, after, at);
    if ('items' in before || 'items' in after) this.compare(before['items'], after['items'], `${at}/[]`);
    for (const keyword of BRANCHES) this.#branches(listOf(before[keyword]), listOf(after[keyword]), `${at}/${keyword}`);
    for (const keyword of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (!HANDLED.has(keyword) && meaningOf(before[keyword]) !== meaningOf(after[keyword]))
        this.#report(at, 'changed', `${keyword} ${show(before[keyword])} became ${show(after[keyword])}`);
  }

  #follow(node: Json, resolve: Resolve): Json {
    const { $ref, ...beside } = node;
    const target = typeof $ref === 'string' ? resolve($ref) : {};
    return { ...target, ...beside };
  }

  /** type, enum and const as sets: a value lost is narrowed, one gained is widened; absent means every value. */
  #values(before: Json, after: Json, at: string): void {
    const sets: [unknown[], unknown[]][] = [
      [listOf(before['type']), listOf(after['type'])],
      [listOf(before['enum'] ?? before['const']), listOf(after['enum'] ?? after['const'])],
    ];
    for (const [was, is] of sets) {
      const lost = was.filter((value) => !is.includes(value));
      const gained = is.filter((value) => !was.includes(value));
      if (is.length > 0 && (lost.length > 0 || was.length === 0)) this.#report(at, 'narrowed', `${show(was)} became ${show(is)}`);
      if (was.length > 0 && (gained.length > 0 || is.length === 0))
        this.#report(at, 'widened', `${show(was)} became ${show(is)}`);
    }
  }

  #bounds(before: Json, after: Json, at: string): void {
    for (const [keyword, sense] of Object.entries(BOUNDS)) {
      const none = -sense * Number.POSITIVE_INFINITY;
      const step = ((after[keyword] as number | undefined) ?? none) - ((before[keyword] as number | undefined) ?? none);
      if (step * sense > 0) this.#report(at, 'narrowed', `${keyword} ${show(before[keyword])} became ${show(after[keyword])}`);
      if (step * sense < 0) this.#report(at, 'widened', `${keyword} ${show(before[keyword])} became ${show(after[keyword])}`);
    }
  }

  #fields(before: Json, after: Json, at: string): void {
    const was = (before['properties'] ?? {}) as Json;
    const is = (after['properties'] ?? {}) as Json;
    const [needed, needs] = [listOf(before['required']), listOf(after['required'])];
    for (const [name, schema] of Object.entries(was)) {
      if (name in is) this.compare(schema, is[name], `${at}/${name}`);
      else this.#report(`${at}/${name}`, 'removed', 'the field is gone: keep it, and say in its description what replaces it');
    }
    for (const name of Object.keys(is))
      if (!(name in was) && before['additionalProperties'] === false)
        this.#report(`${at}/${name}`, 'closed', 'a released reader refuses fields that it does not know');
    for (const name of needs.filter((n) => !needed.includes(n)))
      this.#report(`${at}/${String(name)}`, 'required', 'released writers leave it out: make it optional');
    for (const name of needed.filter((n) => !needs.includes(n) && String(n) in is))
      this.#report(`${at}/${String(name)}`, 'required', 'released readers need it: keep it required');
    const [open, opens] = [before['additionalProperties'] ?? true, after['additionalProperties'] ?? true];
    if (isObject(open) && isObject(opens)) this.compare(open, opens, `${at}/*`);
    else if (opens === false && open !== false)
      this.#report(at, 'closed', 'unknown fields were tolerated: keep additionalProperties true');
    else if (meaningOf(open) !== meaningOf(opens))
      this.#report(at, 'changed', `additionalProperties ${show(open)} became ${show(opens)}`);
  }

  /** Alternatives are matched by the constants in their properties (the name of the question, say), else by their place. */
  #branches(was: readonly unknown[], is: readonly unknown[], at: string): void {
    const name = (branch: unknown, place: number): string => {
      const properties = isObject(branch) ? ((branch['properties'] ?? {}) as Record<string, Json>) : {};
      const constants = Object.entries(properties).filter(([, p]) => 'const' in p);
      return constants.length > 0 ? constants.map(([k, p]) => `${k}=${show(p['const'])}`).join() : String(place);
    };
    const before = new Map(was.map((branch, i) => [name(branch, i), branch]));
    const after = new Map(is.map((branch, i) => [name(branch, i), branch]));
    for (const [key, branch] of before) {
      if (after.has(key)) this.compare(branch, after.get(key), `${at}/${key}`);
      else this.#report(`${at}/${key}`, 'narrowed', 'the alternative is gone');
    }
    for (const key of after.keys())
      if (!before.has(key)) this.#report(`${at}/${key}`, 'widened', 'a released reader does not know it');
  }
}
