import { closeSync, openSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { createTelemetry } from './telemetry.ts';

it('a disk that is full takes no lines, and ends nothing', async () => {
  const full = openSync('/dev/full', 'w');
  const { logger } = createTelemetry({ level: 'info', destination: full });
  expect(() => logger.info('a line')).not.toThrow();
  expect(() => logger.info('another')).not.toThrow();
  closeSync(full);
});
