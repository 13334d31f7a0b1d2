import type { Diff } from '@cohortlens/contracts';
import { expect, it } from '@jest/globals';
import { createTelemetry } from '@cohortlens/telemetry';
import type { Trail } from '../domain/trail.ts';
import { createLog } from './log.ts';

it('only a failure of v2 is logged with the word that operators count', () => {
  const lines: string[] = [];
  const log = createLog(
    createTelemetry({ level: 'debug', destination: { write: (line) => void lines.push(line) } }).logger,
    () => true,
  );
  log.fault('an Error on the way', new TypeError('no Error should be read here'), 'id-1');
  log.fault('another', 'ERROR: text');
  expect(lines.filter((l) => /error/i.test(l))).toEqual([]);
  expect(lines).toHaveLength(2);
  log.v2Failed({ id: 'id-2', route: '/api/v2/predict', failover: true, epoch: '1.1' } as Trail);
  expect(lines.filter((l) => /error/i.test(l))).toHaveLength(1);
  log.v2FailedAsShadow({ request_id: 'id-3', verdict: 'candidate_error', candidate: { error: 'v2_failed' } } as Diff);
  expect(lines.filter((l) => /error/i.test(l))).toHaveLength(2);
});
