import { describe, expect, test } from '@jest/globals';
import { breaks, currentBus, judge, type Bus } from './compatibility.ts';
import type { Break, Json } from './compare-schemas.ts';

/** A deep copy of the bus as it is, that `change` may alter. */
function altered(change: (bus: { schema: (name: string) => Json; bus: Bus }) => void): Bus {
  const bus = structuredClone(currentBus());
  change({ bus, schema: (name) => bus.schemas.get(name) as unknown as Json });
  return bus;
}
const fields = (schema: Json): Record<string, Json> => schema['properties'] as Record<string, Json>;
const structural = (found: readonly Break[]): string[] =>
  found.filter((b) => !b.detail.includes('refuses')).map((b) => `${b.at} ${b.kind}`);

const BREAKS: readonly [string, string, (schema: (name: string) => Json) => void][] = [
  ['a removed field', 'outcome/tenant removed', (s) => delete fields(s('outcome'))['tenant']],
  [
    'a renamed field',
    'outcome/tenant removed',
    (s) => {
      const { tenant, ...rest } = fields(s('outcome'));
      s('outcome')['properties'] = { ...rest, customer: tenant };
    },
  ],
  ['a field of another type', 'outcome/status narrowed', (s) => (fields(s('outcome'))['status'] = { type: 'string' })],
  [
    'an integer that became a number',
    'outcome/status widened',
    (s) => (fields(s('outcome'))['status']!['type'] = ['integer', 'number']),
  ],
  ['a null that is no longer allowed', 'outcome/tenant narrowed', (s) => (fields(s('outcome'))['tenant']!['type'] = 'string')],
  [
    'a new required field',
    'outcome/colour required',
    (s) => {
      fields(s('outcome'))['colour'] = { type: 'string' };
      (s('outcome')['required'] as string[]).push('colour');
    },
  ],
  [
    'an optional field made required',
    'prediction-request/assumed required',
    (s) => (s('prediction-request')['required'] as string[]).push('assumed'),
  ],
  [
    'a required field made optional',
    'heartbeat/lag required',
    (s) => (s('heartbeat')['required'] = (s('heartbeat')['required'] as string[]).filter((f) => f !== 'lag')),
  ],
  ['an enum with a value less', 'verdict narrowed', (s) => (s('verdict')['enum'] as string[]).pop()],
  ['an enum with a value more', 'verdict widened', (s) => (s('verdict')['enum'] as string[]).push('unsure')],
  [
    'another constant',
    'prediction-result/capability narrowed',
    (s) => (fields(s('prediction-result'))['capability'] = { const: 'guess' }),
  ],
  ['a tighter bound', 'flags/v2_rollout_percent narrowed', (s) => (fields(s('flags'))['v2_rollout_percent']!['maximum'] = 50)],
  [
    'a looser bound',
    'prediction-output/predicted_spending widened',
    (s) => delete fields(s('prediction-output'))['predicted_spending']!['maximum'],
  ],
  ['another pattern', 'outcome/epoch changed', (s) => (fields(s('outcome'))['epoch']!['pattern'] = '^[0-9]+$')],
  ['an object that refuses unknown fields', 'flags-state closed', (s) => (s('flags-state')['additionalProperties'] = false)],
  [
    'another type of the values of a map',
    'rule-set-prediction/professions/* narrowed',
    (s) => (fields(s('rule-set-prediction'))['professions']!['additionalProperties'] = { type: 'integer' }),
  ],
  [
    'other items',
    'diff-prediction/differences/[] widened',
    (s) =>
      ((fields(s('diff-prediction'))['differences']!['items'] as Json)['enum'] = [
        'score',
        'confidence',
        'status',
        'error_code',
        'absent',
        'late',
      ]),
  ],
  ['a lost alternative', 'ledger-query/oneOf/ask="balance" narrowed', (s) => (s('ledger-query')['oneOf'] as Json[]).pop()],
  [
    'a new alternative',
    'ledger-query/oneOf/ask="all" widened',
    (s) => (s('ledger-query')['oneOf'] as Json[]).push({ properties: { ask: { const: 'all' } } }),
  ],
  ['another condition', 'prediction-result changed', (s) => delete s('prediction-result')['allOf']],
  ['a keyword that nobody thought of', 'heartbeat changed', (s) => (s('heartbeat')['propertyNames'] = { maxLength: 3 })],
];

describe('between what is released and what is there', () => {
  test('nothing breaks when nothing changes', () => {
    expect(breaks(currentBus(), currentBus())).toEqual([]);
  });
  test('a new optional field breaks nothing, in either direction', () => {
    const grown = altered(({ bus, schema }) => {
      for (const name of bus.schemas.keys()) if (schema(name)['properties']) fields(schema(name))['colour'] = { type: 'string' };
      const examples = bus.examples.get('heartbeat')?.valid as Json[];
      examples[0]!['colour'] = 'green';
    });
    expect(breaks(currentBus(), grown)).toEqual([]);
  });
  test('other words and another order break nothing', () => {
    const reworded = altered(({ schema }) => {
      schema('outcome')['description'] = 'Otherwise.';
      schema('outcome')['properties'] = Object.fromEntries(Object.entries(fields(schema('outcome'))).reverse());
    });
    expect(breaks(currentBus(), reworded)).toEqual([]);
  });
  test.each(BREAKS)('%s is a break', (_name, expected, change) => {
    expect(
      structural(
        breaks(
          currentBus(),
          altered(({ schema }) => change(schema)),
        ),
      ),
    ).toContain(expected);
  });
  test('a field that now refers to a schema is compared in every place', () => {
    const inline = altered(({ schema }) => {
      for (const name of ['epoch_before', 'epoch']) fields(schema('flags-event'))[name] = { type: 'string', pattern: '^[0-9]+$' };
    });
    expect(structural(breaks(inline, currentBus()))).toEqual(['flags-event/epoch_before changed', 'flags-event/epoch changed']);
  });
  test('a released reader that would refuse a new message is shown that message', () => {
    const found = breaks(
      currentBus(),
      altered(({ bus }) => ((bus.examples.get('verdict')?.valid as unknown[])[0] = 'unsure')),
    );
    expect(found.map((b) => b.detail)).toEqual([expect.stringContaining('a released reader refuses "unsure"')]);
  });
  test('a topic keeps its partitions, and is not removed', () => {
    const resized = altered(({ bus }) => {
      (bus.topics['outcomes'] as Json)['partitions'] = 12;
      delete (bus.topics as Json)['flags.events'];
    });
    expect(structural(breaks(currentBus(), resized))).toEqual([
      'topics/outcomes/partitions changed',
      'topics/flags.events removed',
    ]);
  });
  test('a removed schema is a break', () => {
    expect(
      structural(
        breaks(
          currentBus(),
          altered(({ bus }) => bus.schemas.delete('outcome')),
        ),
      ),
    ).toContain('outcome removed');
  });
});

describe('what was accepted', () => {
  const found: Break[] = [{ at: 'verdict', kind: 'widened', detail: 'x' }];
  test('is no problem any more', () => {
    expect(judge(found, [{ at: 'verdict', kind: 'widened', because: 'readers first' }])).toEqual([]);
  });
  test('covers nothing else, and is a problem when nothing needs it', () => {
    expect(judge(found, [{ at: 'verdict', kind: 'narrowed', because: 'readers first' }])).toHaveLength(2);
  });
});
