import { afterEach, describe, expect, jest, test } from '@jest/globals';
import kafkajs, { type Admin as KafkaAdmin } from 'kafkajs';
import { Admin } from './admin.ts';
import type { AdminLine } from './admin-line.ts';
import { settingsOf } from './options.ts';

const refusal = (type: string, retriable = true): Error =>
  new kafkajs.KafkaJSProtocolError({ type, code: 1, message: type, retriable } as unknown as Error);
const ENDS = [
  { partition: 1, offset: '7', high: '7', low: '2' },
  { partition: 0, offset: '5', high: '5', low: '0' },
];

/** Brokers that know the topics by their metadata, and refuse to tell offsets as often as there are refusals. */
function bench(topics: readonly string[], refusals: Error[]) {
  const metadata = topics.map((name) => ({ name, partitions: [{ leader: 1 }, { leader: 1 }] }));
  const admin: Partial<KafkaAdmin> = {
    listTopics: () => Promise.resolve([]),
    describeCluster: () => Promise.resolve({ brokers: [{}, {}, {}] } as never),
    createTopics: () => Promise.resolve(true),
    describeConfigs: () => Promise.resolve({ resources: [] } as never),
    fetchTopicMetadata: () => Promise.resolve({ topics: metadata } as never),
    fetchTopicOffsets: () => {
      const refused = refusals.shift();
      return refused === undefined ? Promise.resolve([...ENDS]) : Promise.reject(refused);
    },
  };
  const line: AdminLine = { client: { discard: () => undefined }, admin: admin as KafkaAdmin };
  return new Admin(settingsOf({ brokers: [], clientId: 'test' }), () => Promise.resolve(line));
}

test.each([
  ['a leader that is not yet one', ['NOT_LEADER_FOR_PARTITION', 'NOT_LEADER_FOR_PARTITION', 'NOT_LEADER_FOR_PARTITION']],
  ['a leader that is about to be', ['LEADER_NOT_AVAILABLE', 'LEADER_NOT_AVAILABLE']],
  [
    'a leader that has not heard of the topic yet',
    ['UNKNOWN_TOPIC_OR_PARTITION', 'UNKNOWN_TOPIC_OR_PARTITION', 'UNKNOWN_TOPIC_OR_PARTITION'],
  ],
  ['brokers that change their minds', ['UNKNOWN_TOPIC_OR_PARTITION', 'NOT_LEADER_FOR_PARTITION', 'UNKNOWN_TOPIC_OR_PARTITION']],
])('the range of a topic that was just made is asked again: %s', async (_, types) => {
  const admin = bench(
    ['made'],
    types.map((type) => refusal(type)),
  );
  expect(await admin.range('made')).toEqual({ low: [0, 2], high: [5, 7] });
});

test('a topic that the metadata does not know has no range', async () => {
  expect(await bench([], []).range('gone')).toBeUndefined();
});

test('a refusal that is none of a moment is not asked again', async () => {
  const admin = bench(['made'], [refusal('TOPIC_AUTHORIZATION_FAILED', false)]);
  await expect(admin.range('made')).rejects.toMatchObject({ code: 'bus_unavailable' });
  expect(await admin.range('made')).toBeDefined();
});

test("kafkajs' own faults are borne, but not for ever", async () => {
  const faults = (n: number): Error[] =>
    Array.from({ length: n }, () => new TypeError("Cannot read properties of undefined (reading 'partitions')"));
  expect(await bench(['made'], faults(3)).range('made')).toEqual({ low: [0, 2], high: [5, 7] });
  await expect(bench(['made'], faults(100)).range('made')).rejects.toThrow('the brokers did not answer: TypeError');
});

afterEach(() => {
  jest.useRealTimers();
});
test('what is made, by whomever, is waited for longer than any other answer', async () => {
  jest.useFakeTimers();
  const spec = { name: 'made', partitions: 2, retentionMs: 1_000, compacted: false };
  const late = Array.from({ length: 400 }, () => refusal('NOT_LEADER_FOR_PARTITION'));
  const asked = bench(['made'], [...late])
    .range('made')
    .then(String, String);
  await jest.advanceTimersByTimeAsync(15_000);
  expect(await asked).toMatch(/did not answer: NOT_LEADER/);
  let ready = false;
  const made = bench(['made'], [...late])
    .provision([spec])
    .then(() => ((ready = true), 'made'), String);
  await jest.advanceTimersByTimeAsync(15_000);
  expect(ready).toBe(false);
  await jest.advanceTimersByTimeAsync(30_000);
  expect(await made).toBe('made');
});

test('topics that are missing are made by one call, however many, and are waited for until their leaders tell of them', async () => {
  const specs = ['there', 'a', 'b', 'c'].map((name) => ({ name, partitions: 2, retentionMs: 1_000, compacted: false }));
  const names = new Set(['there']);
  const calls: string[] = [];
  const unheard = [refusal('UNKNOWN_TOPIC_OR_PARTITION'), refusal('UNKNOWN_TOPIC_OR_PARTITION')];
  const admin: Partial<KafkaAdmin> = {
    fetchTopicMetadata: () => {
      calls.push('metadata');
      return Promise.resolve({ topics: [...names].map((name) => ({ name, partitions: [{ leader: 1 }] })) } as never);
    },
    describeCluster: () => Promise.resolve({ brokers: [{}] } as never),
    describeConfigs: () => Promise.resolve({ resources: [] } as never),
    createTopics: ({ topics }) => {
      calls.push(`create ${topics.map(({ topic }) => topic).join()}`);
      for (const { topic } of topics) names.add(topic);
      return Promise.resolve(true);
    },
    fetchTopicOffsets: (topic) => {
      const refused = unheard.shift();
      if (refused !== undefined) return Promise.reject(refused);
      calls.push(`offsets ${topic}`);
      return Promise.resolve([...ENDS]);
    },
  };
  const line: AdminLine = { client: { discard: () => undefined }, admin: admin as KafkaAdmin };
  const kafka = new Admin(settingsOf({ brokers: [], clientId: 'test' }), () => Promise.resolve(line));
  await kafka.provision(specs);
  expect(calls.filter((c) => c.startsWith('create'))).toEqual(['create a,b,c']);
  expect(calls.filter((c) => c.startsWith('offsets')).sort()).toEqual(['offsets a', 'offsets b', 'offsets c', 'offsets there']);
  calls.length = 0;
  await kafka.provision(specs);
  expect(calls).toEqual(['metadata']);
});

test('leaders that are late are asked for one topic at a time', async () => {
  let [asking, most] = [0, 0];
  const names = new Set<string>();
  const late = Array.from({ length: 5 }, () => refusal('NOT_LEADER_FOR_PARTITION'));
  const admin: Partial<KafkaAdmin> = {
    fetchTopicMetadata: () =>
      Promise.resolve({ topics: [...names].map((name) => ({ name, partitions: [{ leader: 1 }] })) } as never),
    describeCluster: () => Promise.resolve({ brokers: [{}] } as never),
    createTopics: ({ topics }) => {
      for (const { topic } of topics) names.add(topic);
      return Promise.resolve(true);
    },
    fetchTopicOffsets: async () => {
      most = Math.max(most, ++asking);
      await new Promise((resolve) => setImmediate(resolve));
      asking--;
      const refused = late.shift();
      if (refused !== undefined) throw refused;
      return [...ENDS];
    },
  };
  const line: AdminLine = { client: { discard: () => undefined }, admin: admin as KafkaAdmin };
  const kafka = new Admin(settingsOf({ brokers: [], clientId: 'test' }), () => Promise.resolve(line));
  await kafka.provision(['a', 'b', 'c', 'd'].map((name) => ({ name, partitions: 1, retentionMs: 1_000, compacted: false })));
  expect([most, late]).toEqual([1, []]);
});

test('a topic that many ask about at once is looked up once: a reply topic is new to a service that has many answers for it', async () => {
  let calls = 0;
  const fetchTopicMetadata = () => {
    calls++;
    return Promise.resolve({ topics: [{ name: 'new', partitions: [{ leader: 1 }] }] } as never);
  };
  const line: AdminLine = {
    client: { discard: () => undefined },
    admin: { fetchTopicMetadata } as Partial<KafkaAdmin> as KafkaAdmin,
  };
  const admin = new Admin(settingsOf({ brokers: [], clientId: 'test' }), () => Promise.resolve(line));
  expect(await Promise.all(Array.from({ length: 100 }, () => admin.lookUp('new')))).toEqual(new Array(100).fill(1));
  expect(calls).toBe(1);
});

describe('a topic whose partition has no leader', () => {
  const led = { name: 'led', partitions: [{ leader: 1 }, { leader: 1 }] };
  const leaderless = { name: 'lost', partitions: [{ leader: 1 }, { leader: -1 }] };
  /** Brokers whose metadata is the first of these, then the next; the last one stays. */
  const told = (...metadata: (typeof led)[][]): Admin => {
    const fetchTopicMetadata = () => Promise.resolve({ topics: metadata.length > 1 ? metadata.shift() : metadata[0] } as never);
    const fetchTopicOffsets = () => Promise.resolve([...ENDS]);
    const fetchOffsets = () => Promise.resolve([]);
    const asked: Partial<KafkaAdmin> = { fetchTopicMetadata, fetchTopicOffsets, fetchOffsets };
    const line: AdminLine = { client: { discard: () => undefined }, admin: asked as KafkaAdmin };
    return new Admin(settingsOf({ brokers: [], clientId: 'test' }), () => Promise.resolve(line));
  };

  test('is none that does not exist: nobody may say that it was read to its end', async () => {
    const why = { code: 'bus_unavailable', message: 'a partition of lost has no leader' };
    await expect(told([leaderless]).range('lost')).rejects.toMatchObject(why);
    await expect(told([leaderless]).lookUp('lost')).rejects.toMatchObject(why);
    await expect(told([leaderless]).committed('group', ['lost'])).rejects.toMatchObject(why);
    expect(await told([leaderless]).lookUp('gone')).toBeUndefined();
  });

  test('is as it was for whoever knew it before', async () => {
    const admin = told([{ ...led, name: 'lost' }], [leaderless, led]);
    expect(await admin.lookUp('lost')).toBe(2);
    expect(await admin.lookUp('led')).toBe(2);
    expect(admin.partitions('lost')).toBe(2);
    expect(await admin.range('lost')).toEqual({ low: [0, 2], high: [5, 7] });
  });

  test('is forgotten once the metadata does not have it', async () => {
    const admin = told([{ ...led, name: 'lost' }], [led]);
    await admin.lookUp('lost');
    expect(await admin.lookUp('led')).toBe(2);
    expect(admin.partitions('lost')).toBeUndefined();
  });
});

describe('a topic that was there', () => {
  const spec = (name: string) => ({ name, partitions: 1, retentionMs: 1_000, compacted: false });
  const stores = (resourceName: string, configValue: string) => ({
    resourceName,
    configEntries: [{ configName: 'compression.type', configValue }],
  });
  async function told(describeConfigs: KafkaAdmin['describeConfigs']): Promise<unknown[]> {
    const said: unknown[] = [];
    const names = ['plain', 'old'];
    const admin: Partial<KafkaAdmin> = {
      fetchTopicMetadata: () =>
        Promise.resolve({ topics: names.map((name) => ({ name, partitions: [{ leader: 1 }] })) } as never),
      fetchTopicOffsets: () => Promise.resolve([...ENDS]),
      describeCluster: () => Promise.resolve({ brokers: [{}] } as never),
      createTopics: ({ topics }) => Promise.resolve(names.push(...topics.map(({ topic }) => topic)) > 0),
      describeConfigs,
    };
    const settings = settingsOf({ brokers: [], clientId: 'test', log: (level, _, { topics }) => said.push([level, topics]) });
    const line: AdminLine = { client: { discard: () => undefined }, admin: admin as KafkaAdmin };
    const kafka = new Admin(settings, () => Promise.resolve(line));
    for (let i = 0; i < 2; i++) await kafka.provision([spec('plain'), spec('old'), spec('new')]);
    return said;
  }

  test('and stores what comes compressed is told of, once, and left as it is', async () => {
    const asked: string[] = [];
    const said = await told(({ resources }) => {
      asked.push(...resources.map(({ name }) => name));
      return Promise.resolve({ resources: [stores('plain', 'uncompressed'), stores('old', 'producer')] } as never);
    });
    expect([said, asked]).toEqual([[['warn', ['old']]], ['plain', 'old']]);
  });

  test('may keep to itself what it stores: the others are told of all the same', async () => {
    const said = await told(({ resources }) =>
      resources.some(({ name }) => name === 'plain')
        ? Promise.reject(refusal('TOPIC_AUTHORIZATION_FAILED', false))
        : Promise.resolve({ resources: [stores('old', 'producer')] } as never),
    );
    expect(said).toEqual([
      ['warn', ['old']],
      ['info', ['plain']],
    ]);
  });

  test('may all keep to themselves what they store: nothing fails for it', async () => {
    expect(await told(() => Promise.reject(refusal('TOPIC_AUTHORIZATION_FAILED', false)))).toEqual([['info', ['plain', 'old']]]);
  });
});
