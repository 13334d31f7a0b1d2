import { describe, expect, test } from '@jest/globals';
import { EXIT } from '../cli/exit.ts';
import { type CalibrateOptions, calibrateSettings } from './settings.ts';

const NOW = Date.parse('2026-03-10T00:00:00.000Z');
const settings = (options: Partial<CalibrateOptions>) => calibrateSettings({ publish: true, ...options }, {}, NOW);

describe('what calibrate is told', () => {
  test('v1 is asked unless it is told otherwise; recordings go back as far as they are kept', () => {
    expect(settings({})).toMatchObject({ from: 'v1', capabilities: ['prediction', 'segmentation'] });
    expect(settings({ from: 'shadow' })).toMatchObject({ from: 'shadow', since: '2026-03-02T00:00:00.000Z' });
    expect(settings({ from: 'shadow', since: '24h' }).since).toBe('2026-03-09T00:00:00.000Z');
  });
  test.each<[string, Partial<CalibrateOptions>, RegExp]>([
    ['an unknown source', { from: 'logs' }, /--from must be one of v1, shadow/],
    ['a probe of what was recorded', { from: 'shadow', probe: true }, /--probe goes with --from v1/],
    ['an address of v1 that is not asked', { from: 'shadow', v1: 'http://v1' }, /--v1 goes with --from v1/],
    ['an age of what is asked now', { since: '24h' }, /--since goes with --from shadow/],
    ['no moment', { from: 'shadow', since: 'soon' }, /--since must be a time/],
    ['an activation without publishing', { activate: true, publish: false }, /--no-publish/],
  ])('%s is refused', (_, options, says) => {
    expect(() => settings(options)).toThrow(expect.objectContaining({ exit: EXIT.usage, message: expect.stringMatching(says) }));
  });
});
