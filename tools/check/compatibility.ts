/**
 * The bus as released (contracts/released) against the bus as it is: schemas by structure, messages by example in both directions, and
 * what is fixed for ever of each topic. `npm run release:contracts` makes what is there the released one, after the breaks were accepted.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPLIES, TOPICS, type TopicDeclaration } from '@cohortlens/contracts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { json, reachable, readExamples, type Examples } from '../generate/documents.ts';
import { readSchemas, type Schema } from '../generate/schemas.ts';
import { Comparison, type Break, type Json } from './compare-schemas.ts';
import { ROOT } from './sources.ts';

export interface Bus {
  readonly schemas: Map<string, Schema>;
  readonly examples: Map<string, Examples>;
  readonly topics: Readonly<Record<string, Json>>;
}

/** A break that was decided on: what makes it safe. One that no longer applies fails the check. */
export interface Accepted {
  readonly at: string;
  readonly kind: Break['kind'];
  readonly because: string;
}
/** Empty it with each release. Widening an enum, say, is safe once every reader is deployed before the first writer. */
export const ACCEPTED: readonly Accepted[] = [
  'diff-prediction/epoch',
  'diff-recommendation/epoch',
  'diff-segmentation/epoch',
  'diff/oneOf/0/epoch',
  'diff/oneOf/1/epoch',
  'diff/oneOf/2/epoch',
  'diffs-answer/oneOf/ask="diffs"/page/items/[]/oneOf/0/epoch',
  'diffs-answer/oneOf/ask="diffs"/page/items/[]/oneOf/1/epoch',
  'diffs-answer/oneOf/ask="diffs"/page/items/[]/oneOf/2/epoch',
  'diffs-page/items/[]/oneOf/0/epoch',
  'diffs-page/items/[]/oneOf/1/epoch',
  'diffs-page/items/[]/oneOf/2/epoch',
  'flags-command/expected_epoch',
  'flags-event/epoch',
  'flags-event/epoch_before',
  'flags-state/epoch',
  'heartbeat/epoch',
  'outcome/epoch',
].map((at) => ({
  at,
  kind: 'changed',
  because: 'no generation and no offset comes to sixteen digits: what a released writer writes is read as before',
}));

/** What can never change of a topic: a keyed topic is not resized, and its messages keep their type. */
const fixed = ({ key, partitions, schema, type, compacted }: TopicDeclaration): Json => ({
  key,
  partitions,
  schema,
  type,
  compacted: compacted === true,
});

export function currentBus(contracts = join(ROOT, 'contracts')): Bus {
  const all = readSchemas(join(contracts, 'schemas'));
  const topics: [string, TopicDeclaration][] = Object.entries(TOPICS);
  const names = [...reachable(all, [...topics.map(([, t]) => t.schema), ...Object.values(REPLIES.schemas)])];
  return {
    schemas: new Map(names.map((name) => [name, all.get(name) as Schema])),
    examples: new Map(names.map((name) => [name, readExamples(contracts, name)])),
    topics: Object.fromEntries(topics.map(([name, t]) => [name, fixed(t)])),
  };
}

const RELEASED = join(ROOT, 'contracts', 'released');

export function releasedBus(folder = RELEASED): Bus {
  const schemas = readSchemas(join(folder, 'schemas'));
  return {
    schemas,
    examples: new Map([...schemas.keys()].map((name) => [name, readExamples(folder, name)])),
    topics: JSON.parse(readFileSync(join(folder, 'topics.json'), 'utf8')) as Record<string, Json>,
  };
}

/** Writes `bus` as the released one. */
export function release(bus: Bus, folder = RELEASED): void {
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  for (const part of ['schemas', 'examples']) mkdirSync(join(folder, part), { recursive: true });
  for (const [name, schema] of bus.schemas) writeFileSync(join(folder, 'schemas', `${name}.schema.json`), json(schema));
  for (const [name, examples] of bus.examples) writeFileSync(join(folder, 'examples', `${name}.json`), json(examples));
  writeFileSync(join(folder, 'topics.json'), json(bus.topics));
}

function compareTopics(old: Bus['topics'], fresh: Bus['topics']): Break[] {
  return Object.entries(old).flatMap(([name, was]): Break[] => {
    const is = fresh[name];
    if (!is) return [{ at: `topics/${name}`, kind: 'removed', detail: 'the topic is gone' }];
    return Object.keys(was)
      .filter((field) => was[field] !== is[field])
      .map((field) => ({
        at: `topics/${name}/${field}`,
        kind: 'changed',
        detail: `${String(was[field])} became ${String(is[field])}`,
      }));
  });
}

/** The valid messages of `writer` that a reader of `reader` refuses. */
function refusedMessages(writer: Bus, reader: Bus, who: string): Break[] {
  const ajv = new Ajv2020({ strict: false });
  (formats as unknown as (a: unknown) => void)(ajv);
  for (const schema of reader.schemas.values()) ajv.addSchema(schema);
  return [...writer.examples].flatMap(([name, { valid }]): Break[] => {
    const schema = reader.schemas.get(name);
    if (!schema) return [];
    const refused = valid.find((message) => !ajv.validate(schema.$id, message));
    return refused === undefined
      ? []
      : [{ at: name, kind: 'changed', detail: `${who} refuses ${JSON.stringify(refused)}: ${ajv.errorsText()}` }];
  });
}

/** Every break between two states of the bus, structural ones first. */
export function breaks(released: Bus, current: Bus): Break[] {
  const comparison = new Comparison(
    (name) => released.schemas.get(name),
    (name) => current.schemas.get(name),
  );
  for (const [name, was] of released.schemas) {
    const is = current.schemas.get(name);
    if (is) comparison.compare(was, is, name);
    else comparison.found.push({ at: name, kind: 'removed', detail: 'the schema is gone, or no longer travels on the bus' });
  }
  return [
    ...comparison.found,
    ...compareTopics(released.topics, current.topics),
    ...refusedMessages(current, released, 'a released reader'),
    ...refusedMessages(released, current, 'the present reader'),
  ];
}

/** The problems that remain after `accepted`: breaks that nobody accepted, and acceptances that nothing needs. */
export function judge(found: readonly Break[], accepted: readonly Accepted[]): string[] {
  const matches = (a: Accepted, b: Break): boolean => a.at === b.at && a.kind === b.kind;
  return [
    ...found.filter((b) => !accepted.some((a) => matches(a, b))).map((b) => `${b.at}: ${b.kind}: ${b.detail}`),
    ...accepted
      .filter((a) => !found.some((b) => matches(a, b)))
      .map((a) => `${a.at}: ${a.kind} is accepted, but nothing is so: delete the row`),
  ];
}

export async function checkCompatibility(): Promise<string[]> {
  const released = releasedBus();
  const count = readdirSync(join(RELEASED, 'schemas')).length;
  return count === 0 ? ['nothing is released'] : judge(breaks(released, currentBus()), ACCEPTED);
}
