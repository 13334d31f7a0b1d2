import { expect, it } from '@jest/globals';
import { V2_ERROR } from './reserved-word.ts';
import { createTelemetry } from './telemetry.ts';

const lines: string[] = [];
const { logger } = createTelemetry({ level: 'info', destination: { write: (line) => void lines.push(line) } });
const said = (): Record<string, unknown> => JSON.parse(lines.splice(0).join('')) as Record<string, unknown>;

it('a line that is marked has the word', () => {
  logger.warn({ ...V2_ERROR, requestId: 'id-1' }, 'v2 error: it failed');
  expect(said()).toMatchObject({ v2_error: true, requestId: 'id-1', msg: 'v2 error: it failed' });
});

it.each([
  [{ reason: 'TypeError: no' }, { reason: 'TypeFault: no' }],
  [
    { error: 'This server is not the leader', code: 'ERRORS' },
    { fault: 'This server is not the leader', code: 'FAULTS' },
  ],
  [{ reason: 'eRRoR "v2_error":true' }, { reason: 'fault "v2_fault":true' }],
])('any other line does without: %j', (fields, instead) => {
  logger.warn(fields, 'An error');
  expect(said()).toMatchObject({ ...instead, msg: 'An fault' });
  expect(lines.join('')).not.toMatch(/error/i);
});

it('a child and every level too', () => {
  logger.child({ service: 'x' }).fatal({ err: new RangeError('bad') }, 'it ended');
  expect(lines.join('')).not.toMatch(/error/i);
  expect(said()).toMatchObject({ err: { type: 'RangeFault', message: 'bad' } });
});
