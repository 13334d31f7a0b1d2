import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Child } from './child.ts';
import { type Harness, openHarness } from './harness.ts';
import type { Machine } from './machine.ts';
import { withDatabase } from './place.ts';
import { ofRequest } from './topics.ts';

const REQUEST = {
  capability: 'prediction',
  path: 'v2',
  input: { age: 34, annual_income: 52_000, work_experience: 8, family_size: 3, profession: 'Engineer' },
  rule_version: 'fitted-1',
} as const;
const OPEN_MS = 300_000;
const REJOIN_MS = 45_000;
const LATE_MS = 2_000;

describe('the harness with one service as its process', () => {
  let harness: Harness;
  let prediction: Child;
  beforeAll(async () => {
    harness = await openHarness({ env: { FAULTS: 'on' } });
    prediction = await harness.start('prediction');
  }, OPEN_MS);
  afterAll(() => harness?.dispose(), OPEN_MS);

  it('publishes a request and hears its result', async () => {
    const id = await harness.bus.request('prediction', REQUEST, { primary: 'v1', shadow: 'v2' });
    const { data, attributes } = await harness.bus.message('results.prediction', ofRequest(id));
    expect(data).toMatchObject({ side: 'v2', status: 'ok' });
    expect(attributes).toMatchObject({ tenant: 'testing', primary: 'v1', shadow: 'v2' });
  });

  it('asks and gets the reply', async () => {
    const { data } = await harness.bus.ask('requests.prediction', REQUEST);
    expect(data).toMatchObject({ side: 'v2', status: 'ok', output: { predicted_spending: expect.any(Number) } });
  });

  it('refuses to publish what the topic does not take', async () => {
    const wrong = { ...REQUEST, rule_version: '' };
    await expect(harness.bus.request('prediction', wrong)).rejects.toThrow(/prediction-request: \/rule_version/);
  });

  it('says what was seen instead of what was awaited', async () => {
    const id = await harness.bus.request('prediction', REQUEST);
    await harness.bus.message('results.prediction', ofRequest(id));
    const another = harness.bus.message('results.prediction', ofRequest('nobody'), {
      withinMs: 50,
      what: 'the result of nobody',
    });
    await expect(another).rejects.toThrow(
      new RegExp(`no message on results.prediction within 50 ms: the result of nobody; \\d+ others [\\s\\S]*requestid=${id}`),
    );
  });

  it('delivers a message twice under its id, and the service handles it once', async () => {
    const id = await harness.bus.request('prediction', REQUEST);
    const request = await harness.bus.message('requests.prediction', ofRequest(id));
    await harness.bus.again('requests.prediction', request);
    await harness.drain();
    const requests = (await harness.bus.messages('requests.prediction')).filter(ofRequest(id));
    expect(requests.map((message) => message.id)).toEqual([request.id, request.id]);
    expect((await harness.bus.messages('results.prediction')).filter(ofRequest(id))).toHaveLength(1);
  });

  it('delivers a message late, behind one that was published after it', async () => {
    const [late, prompt] = [randomUUID(), randomUUID()];
    const options = (requestid: string) => ({ key: 'one lane', attributes: { requestid, primary: 'v2', path: 'v2' } });
    const held = harness.bus.late('requests.prediction', REQUEST, LATE_MS, options(late));
    await harness.bus.publish('requests.prediction', REQUEST, options(prompt));
    await held;
    const offset = async (id: string) => (await harness.bus.message('requests.prediction', ofRequest(id))).offset;
    expect(await offset(late)).toBeGreaterThan(await offset(prompt));
    await harness.bus.message('results.prediction', ofRequest(late));
  });

  it.each([
    ['no JSON', { attributes: { primary: 'v2' } }, 'undecodable'],
    ['of another shape', { value: '{}', attributes: { primary: 'v2' } }, 'schema_mismatch'],
    ['without an envelope', { headers: {} }, 'undecodable'],
  ])('puts a broken record on a topic (%s), which is put aside', async (_, broken, cause) => {
    const before = (await harness.deadLetters()).length;
    await harness.bus.broken('requests.prediction', broken);
    await harness.drain();
    const letters = await harness.deadLetters({ topic: 'requests.prediction', group: 'prediction' });
    expect(letters).toHaveLength(before + 1);
    expect(letters.sort((a, b) => b.at - a.at)[0]?.headers['ce_dlcause']).toBe(cause);
  });

  it('gives v2 its faults, and takes them away', async () => {
    await harness.v2Faults({ error: 1 });
    const failed = async () => {
      const id = await harness.bus.request('prediction', REQUEST);
      return (await harness.bus.message('results.prediction', ofRequest(id))).data.status;
    };
    await expectEventually(failed, 'error');
    await harness.v2Faults({});
    await expectEventually(failed, 'ok');
  });

  it('pauses a process: nothing is answered, and drain says who has it, until it is resumed', async () => {
    await harness.drain();
    prediction.pause();
    const id = await harness.bus.request('prediction', REQUEST);
    await expect(harness.drain({ withinMs: 500 })).rejects.toThrow(/prediction has 1 of requests.prediction to handle/);
    prediction.resume();
    await harness.bus.message('results.prediction', ofRequest(id), { withinMs: REJOIN_MS });
    await harness.drain();
  });

  it('starts a second replica, lets one drain, and starts it again', async () => {
    const second = await harness.start('prediction');
    expect(harness.replicas.map(({ name, running }) => [name, running])).toEqual([
      ['prediction-0', true],
      ['prediction-1', true],
    ]);
    expect(await prediction.stop()).toBe(0);
    expect(await harness.bus.ask('requests.prediction', REQUEST, { withinMs: REJOIN_MS })).toBeDefined();
    await prediction.start();
    expect(await second.stop()).toBe(0);
    expect(await harness.bus.ask('requests.prediction', REQUEST, { withinMs: REJOIN_MS })).toBeDefined();
  });

  it('says who has died when what is awaited does not come', async () => {
    process.kill(prediction.pid, 'SIGKILL');
    const never = harness.bus.message('results.prediction', ofRequest('nobody'), { withinMs: 1_000 });
    await expect(never).rejects.toThrow(/prediction-0 ended by SIGKILL/);
    await prediction.start();
  });

  it('names the services when there is none of that name, and what a process says that cannot start', async () => {
    await expect(harness.start('predictions')).rejects.toThrow(/there is no service 'predictions', only .*flags.*prediction/);
    await expect(harness.start('prediction', { env: { DRAIN_MS: 'soon' } })).rejects.toThrow(
      /ended with 1 before it was ready[\s\S]*DRAIN_MS/,
    );
  });
});

describe('the harness with a comparator', () => {
  it(
    'is drained when the window of a pair has closed that never gets its other side',
    async () => {
      const harness = await openHarness({ env: { COMPARATOR_WINDOW_MS: '4000' } });
      try {
        await Promise.all([harness.start('prediction'), harness.start('comparator')]);
        const id = await harness.bus.request('prediction', REQUEST, { primary: 'v1', shadow: 'v2' });
        await harness.bus.message('results.prediction', ofRequest(id));
        await expect(harness.drain({ withinMs: 1_500 })).rejects.toThrow(new RegExp(`1 wait for their other side, ${id}`));
        await harness.drain();
        const diffs = await harness.bus.messages('diffs.prediction');
        expect(diffs.map(({ data }) => [data.request_id, data.verdict])).toEqual([[id, 'missing']]);
      } finally {
        await harness.dispose();
      }
    },
    OPEN_MS,
  );
});

describe('what a harness leaves behind', () => {
  it('is no fault of a machine, however often the suite asks for it by what it is', async () => {
    const told: string[] = [];
    const deed = (verb: string) => async () => void told.push(verb);
    const made = (): Machine => ({ kill: deed('kill'), start: deed('start'), pause: deed('pause'), resume: deed('resume') });
    const [well, ill] = [made(), made()];
    const harness = await openHarness({ form: 'embedded' });
    await harness.machine(well).pause();
    await harness.machine(well).resume();
    await harness.machine(ill).kill();
    await harness.dispose();
    expect(told).toEqual(['pause', 'resume', 'kill', 'start']);
  });

  it(
    'is nothing: no topic, no document, no folder, no process, though its suite failed in the middle',
    async () => {
      const harness = await openHarness();
      const { place, foundation } = harness;
      const ledger = await harness.start('ledger');
      const id = await harness.bus.request('prediction', REQUEST);
      await expect(harness.drain({ withinMs: 20_000 })).rejects.toThrow(/every request is at its end: .*"in_flight":1/);
      expect((await harness.documents('ledger_entries')).map((entry) => entry.id)).toEqual([id]);
      ledger.pause();
      await harness.dispose();
      expect(ledger.running).toBe(false);
      expect(existsSync(place.folder)).toBe(false);
      const other = await openHarness();
      try {
        const topics = await other.foundation.transport.topics();
        expect(topics.filter((topic) => topic.startsWith(place.prefix))).toEqual([]);
        const { inspectMongo } = await import('@cohortlens/store/mongo');
        const { mongoUrl = '' } = other.foundation.config;
        const inspection = await inspectMongo(withDatabase(mongoUrl, place.database));
        expect(await inspection.documents('ledger_entries', 10)).toEqual([]);
        await inspection.close();
      } finally {
        await other.dispose();
      }
      await expect(foundation.transport.ends([`${place.prefix}outcomes`])).rejects.toThrow(/closed/);
    },
    OPEN_MS,
  );

  it('is nothing either when MongoDB cannot be reached', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cohortlens-leaves-'));
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = folder;
    try {
      const away = openHarness({ env: { MONGO_URL: 'mongodb://127.0.0.1:1/?directConnection=true' } });
      await expect(away).rejects.toThrow(/MongoDB at 127.0.0.1:1/);
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
      rmSync(folder, { recursive: true });
    }
  });
});

/** Faults are followed, so they come a moment later. */
async function expectEventually(observe: () => Promise<string>, wanted: string): Promise<void> {
  for (const until = Date.now() + REJOIN_MS; (await observe()) !== wanted; )
    if (Date.now() > until) throw new Error(`it never was ${wanted}`);
}
