import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findKafka, findMongo, KAFKA_IMAGE, MONGO_IMAGE, namedBrokers, namedMongo } from './infrastructure.ts';
import { ROOT, withDatabase } from './place.ts';

describe('what the environment names', () => {
  it.each([
    [{ KAFKA_BROKERS: 'a:1, b:2,' }, ['a:1', 'b:2']],
    [{ KAFKA_BROKERS: '' }, undefined],
    [{}, undefined],
  ])('brokers of %j', (env, brokers) => {
    expect(namedBrokers(env)).toEqual(brokers);
  });

  it('is taken as it is, and nothing is started or stopped', async () => {
    const kafka = await findKafka({ KAFKA_BROKERS: 'a:1' });
    const mongo = await findMongo({ MONGO_URL: 'mongodb://a/?replicaSet=rs0' });
    expect([kafka.brokers, mongo.url]).toEqual([['a:1'], 'mongodb://a/?replicaSet=rs0']);
    await Promise.all([kafka.stop(), mongo.stop()]);
    expect(namedMongo({ MONGO_URL: '' })).toBeUndefined();
  });

  it.each([
    ['mongodb://h:1/?replicaSet=rs0', 'mongodb://h:1/own?replicaSet=rs0'],
    ['mongodb://h:1', 'mongodb://h:1/own'],
    ['mongodb://me:pass@h/?replicaSet=rs0', 'mongodb://me:pass@h/own?replicaSet=rs0&authSource=admin'],
    ['mongodb://me:pass@h/other', 'mongodb://me:pass@h/own?authSource=other'],
    ['mongodb://me:pass@h/?authSource=theirs', 'mongodb://me:pass@h/own?authSource=theirs'],
    ['mongodb+srv://me:pass@h/other?tls=true', 'mongodb+srv://me:pass@h/own?tls=true'],
  ])('a database of its own in %s', (url, own) => {
    expect(withDatabase(url, 'own')).toBe(own);
  });
});

describe('a container is of the version that is deployed', () => {
  const { services } = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
    services: Readonly<Record<string, { readonly image: string }>>;
  };
  it('of MongoDB', () => {
    expect(MONGO_IMAGE).toBe(services['mongo']?.image);
  });

  it("of Kafka, by the numbers of Confluent's images: theirs is four more", () => {
    const [, major, minor] = /^apache\/kafka:(\d+)\.(\d+)\.\d+$/.exec(services['kafka']?.image ?? '') ?? [];
    expect(KAFKA_IMAGE).toMatch(new RegExp(`^confluentinc/cp-kafka:${String(Number(major) + 4)}[.]${minor ?? ''}[.]\\d+$`));
  });
});

interface Created {
  readonly Image: string;
  readonly Cmd: readonly string[];
  readonly Env: readonly string[];
  readonly ExposedPorts: Readonly<Record<string, unknown>>;
  readonly Healthcheck?: { readonly Test: readonly string[] };
}

/** A container runtime as far as its client has to be led to say what it wants: it has every image, and makes no container. */
describe('without a name in the environment, a runtime is asked for a container', () => {
  const created: Created[] = [];
  const VARIABLES = ['DOCKER_HOST', 'TESTCONTAINERS_RYUK_DISABLED'] as const;
  const before = VARIABLES.map((name) => process.env[name]);
  let engine: Server;
  beforeAll(async () => {
    engine = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const answer = (status: number, body: unknown): void =>
          void response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(JSON.stringify(body));
        const url = request.url ?? '';
        if (!url.includes('/containers/create')) return answer(200, url.includes('/containers/json') ? [] : ANSWERS);
        created.push(JSON.parse(Buffer.concat(chunks).toString()) as Created);
        answer(500, { message: 'this one makes no containers' });
      });
    }).listen(0, '127.0.0.1');
    await once(engine, 'listening');
    process.env['DOCKER_HOST'] = `tcp://127.0.0.1:${String((engine.address() as AddressInfo).port)}`;
    process.env['TESTCONTAINERS_RYUK_DISABLED'] = 'true';
  });
  beforeEach(() => void created.splice(0));
  afterAll(async () => {
    VARIABLES.forEach((name, i) => {
      if (before[i] === undefined) delete process.env[name];
      else process.env[name] = before[i];
    });
    engine.closeAllConnections();
    engine.close();
    await once(engine, 'close');
  });

  it('of Kafka without ZooKeeper, with the port that is read back', async () => {
    await expect(findKafka({})).rejects.toThrow(
      /set KAFKA_BROKERS=host:port, or start a container runtime .*makes no containers/,
    );
    expect(created).toHaveLength(1);
    expect(created[0]).toMatchObject({ Image: KAFKA_IMAGE, ExposedPorts: { '9093/tcp': {} } });
    expect(created[0]?.Env).toEqual(expect.arrayContaining(['KAFKA_PROCESS_ROLES=broker,controller']));
  });

  it('of MongoDB as a replica set, so that there are transactions', async () => {
    await expect(findMongo({})).rejects.toThrow(/set MONGO_URL=mongodb:.*, or start a container runtime .*makes no containers/);
    expect(created).toHaveLength(1);
    expect(created[0]).toMatchObject({ Image: MONGO_IMAGE, Cmd: ['--replSet', 'rs0'], ExposedPorts: { '27017/tcp': {} } });
    expect(created[0]?.Healthcheck?.Test.join(' ')).toContain('rs.initiate()');
  });
});

/** One answer to everything else that is asked before: about the runtime, about images. */
const ANSWERS = {
  ServerVersion: '28.0.0',
  Version: '28.0.0',
  ApiVersion: '1.48',
  OperatingSystem: 'a stand-in',
  OSType: 'linux',
  Architecture: 'x86_64',
  NCPU: 1,
  MemTotal: 1,
  IndexServerAddress: 'https://index.docker.io/v1/',
  Id: 'sha256:0',
  Config: {},
};
