/** The whole service in this process, on the embedded bus and store: what it says to requests, in order, and to what is none. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Harness, ofRequest, openHarness } from '@cohortlens/testing';
import { predictionService } from './index.ts';

const REQUEST = {
  capability: 'prediction',
  path: 'v2',
  input: { age: 34, annual_income: 52_000, work_experience: 8, family_size: 3, profession: 'Engineer' },
  rule_version: 'fitted-1',
} as const;

describe('the prediction service', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness({ form: 'embedded' });
    await harness.run(predictionService);
  });
  afterAll(() => harness?.dispose());

  it('answers the asker with what it publishes for everybody', async () => {
    const reply = await harness.bus.ask('requests.prediction', REQUEST);
    const result = await harness.bus.message('results.prediction', ofRequest(reply.attributes.requestid ?? ''));
    expect(result.data).toEqual(reply.data);
    expect(result.data).toMatchObject({ side: 'v2', status: 'ok', version: 'fitted-1' });
  });

  it('leaves requests of v1 alone, says which rule set it does not know, and puts aside what it cannot read', async () => {
    const v1 = await harness.bus.request('prediction', REQUEST, { primary: 'v1' });
    const unknown = await harness.bus.request('prediction', { ...REQUEST, rule_version: 'none-such' });
    await harness.bus.broken('requests.prediction', { attributes: { requestid: 'broken-one', primary: 'v2', path: 'v2' } });
    await harness.drain();
    const results = await harness.bus.messages('results.prediction');
    const codes = (id: string) => results.filter(ofRequest(id)).map(({ data }) => data.error?.code);
    expect([v1, unknown, 'broken-one'].map(codes)).toEqual([[], ['rule_set_unknown'], ['dead_lettered']]);
    expect((await harness.deadLetters()).map(({ group, topic }) => [group, topic])).toEqual([
      ['prediction', 'requests.prediction'],
    ]);
  });

  it('has published its rule sets, each once', async () => {
    const versions = (await harness.bus.messages('rules.state')).map(({ key }) => key);
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions).toContain('prediction/fitted-1');
  });

  it('cannot be a process of its own on the embedded form', async () => {
    await expect(harness.start('prediction')).rejects.toThrow(/the embedded log belongs to one process/);
  });
});
