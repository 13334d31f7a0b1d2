import type { TrafficFigures, TrafficReport } from '@cohortlens/contracts';
import { expect, it } from '@jest/globals';
import type { Context } from '../command.ts';
import { EXIT, type ExitCode, Failure } from '../exit.ts';
import { p95Of, readTraffic } from './traffic.ts';

type Row = TrafficReport['rows'][number];
const row = (capability: Row['capability'], served_by: Row['served_by'], p95_ms: number | null): Row => ({
  capability,
  served_by,
  figures: { p95_ms } as TrafficFigures,
});
const REPORT = {
  totals: { p95_ms: 900 },
  rows: [
    row('prediction', 'v1', 3_000),
    row('prediction', 'v2', 40),
    row('recommendation', 'v2', 2_600),
    row('segmentation', 'v1', 70),
    row('segmentation', 'v2', null),
  ],
} as unknown as TrafficReport;

it('the latency is of whom and of what is asked for', () => {
  expect(p95Of(REPORT, 'clients', undefined)).toBe(900);
  expect(p95Of(REPORT, 'clients', 'prediction')).toBe(3_000);
  expect(p95Of(REPORT, 'v2', 'prediction')).toBe(40);
  expect(p95Of(REPORT, 'v2', undefined)).toBe(2_600);
  expect(p95Of(REPORT, 'v2', 'segmentation')).toBeNull();
  expect(p95Of({ ...REPORT, rows: [] }, 'v2', undefined)).toBeNull();
});

it.each<[ExitCode, ExitCode]>([
  [EXIT.failed, EXIT.unreachable],
  [EXIT.denied, EXIT.denied],
  [EXIT.unreachable, EXIT.unreachable],
])('a report that was refused with %d is not a number above a limit: %d', async (given, told) => {
  const api = { get: async () => Promise.reject(new Failure(given, 'bad gateway')) } as unknown as Context['api'];
  await expect(readTraffic({ api, settings: {} as Context['settings'] }, '5m')).rejects.toMatchObject({
    exit: told,
    message: 'bad gateway',
  });
});
