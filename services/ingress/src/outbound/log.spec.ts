import type { Diff } from '@cohortlens/contracts';
import { expect, it } from '@jest/globals';
import { createTelemetry } from '@cohortlens/telemetry';
import type { Trail } from '../domain/trail.ts';
import { createLog } from './log.ts';

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const TRACE = `00-${TRACE_ID}-b7ad6b7169203331-01`;

it('only a failure of v2 is logged with the word that operators count', () => {
  const lines: string[] = [];
  const log = createLog(
    createTelemetry({ level: 'debug', destination: { write: (line) => void lines.push(line) } }).logger,
    () => true,
  );
  log.fault('an Error on the way', new TypeError('no Error should be read here'), { id: 'id-1', traceparent: TRACE });
  log.fault('another', 'ERROR: text');
  expect(lines.filter((l) => /error/i.test(l))).toEqual([]);
  expect(lines).toHaveLength(2);
  log.v2Failed({ id: 'id-2', route: '/api/v2/predict', failover: true, epoch: '1.1', traceparent: TRACE } as Trail);
  expect(lines.filter((l) => /error/i.test(l))).toHaveLength(1);
  log.v2FailedAsShadow({ request_id: 'id-3', verdict: 'candidate_error', candidate: { error: 'v2_failed' } } as Diff, TRACE);
  expect(lines.filter((l) => /error/i.test(l))).toHaveLength(2);
  const about = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((l) => l['requestId'] !== undefined);
  expect(about.map((l) => [l['requestId'], l['trace_id']])).toEqual(['id-1', 'id-2', 'id-3'].map((id) => [id, TRACE_ID]));
});
