import { describe, expect, it } from '@jest/globals';
import { done, type Message, type Outcome } from '@cohortlens/bus';
import type { PredictionResult, V2Faults } from '@cohortlens/contracts';
import { withFaults } from './v2-faults.ts';

const result: PredictionResult = {
  capability: 'prediction',
  path: 'v2',
  side: 'v2',
  version: 'r1',
  status: 'ok',
  output: { predicted_spending: 40, confidence: 'low' },
  duration_ms: 1,
};
const handle = async (): Promise<Outcome> => done({ topic: 'results.prediction', key: 'k', data: result });
const message = (requestid: string): Message => ({
  id: requestid,
  type: 't',
  source: 's',
  time: '2026-03-06T14:00:00.000Z',
  topic: 'requests.prediction',
  partition: 0,
  offset: 0,
  key: requestid,
  data: {},
  attributes: { requestid },
});
const told = (id: string, faults: V2Faults): Promise<string> =>
  withFaults(message(id), handle, faults).then(
    (outcome) => (outcome.kind === 'done' ? `${String(outcome.publish.length)} published` : outcome.kind),
    (error: unknown) => String(error),
  );

describe('the faults of v2', () => {
  it('are none unless it is told to have them', async () => {
    expect(await told('request-1', {})).toBe('1 published');
  });

  it.each([
    [{ throws: 1 }, 'Error: v2 was told to throw'],
    [{ missing: 1 }, '0 published'],
    [{ error: 1 }, '1 published'],
  ])('%j', async (faults, expected) => {
    expect(await told('request-1', faults)).toBe(expected);
  });

  it('befall the same share of the requests, and the same ones when they come again', async () => {
    const ids = Array.from({ length: 400 }, (_, n) => `request-${String(n)}`);
    const once = await Promise.all(ids.map((id) => told(id, { throws: 0.25 })));
    expect(await Promise.all(ids.map((id) => told(id, { throws: 0.25 })))).toEqual(once);
    const thrown = once.filter((what) => what.startsWith('Error')).length;
    expect(thrown).toBeGreaterThan(60);
    expect(thrown).toBeLessThan(140);
  });
});
