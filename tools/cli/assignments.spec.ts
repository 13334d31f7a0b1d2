import { expect, it } from '@jest/globals';
import { assignments } from './assignments.ts';

const FLAGS = { v2_enabled: true, v2_rollout_percent: 0, rules_weather: 'sunny-1' };

it('values are read by the type that the flag has, also of a flag that this tool has never heard of', () => {
  expect(assignments(['v2_enabled=off', 'v2_rollout_percent=25', 'rules_weather=rain.2'], FLAGS)).toEqual({
    v2_enabled: false,
    v2_rollout_percent: 25,
    rules_weather: 'rain.2',
  });
});

it('a flag that is given twice is refused: which one is meant?', () => {
  expect(() => assignments(['v2_enabled=false', 'v2_enabled=true'], FLAGS)).toThrow(/v2_enabled is given twice/);
});

it.each([
  ['v2_enabled', /not flag=value/],
  ['=true', /not flag=value/],
  ['v3_enabled=true', /no flag v3_enabled; there are v2_enabled, v2_rollout_percent/],
  ['toString=true', /no flag toString/],
  ['v2_enabled=maybe', /v2_enabled must be true or false, and is 'maybe'/],
  ['v2_enabled=constructor', /must be true or false/],
  ['v2_rollout_percent=101', /whole number from 0 to 100/],
  ['v2_rollout_percent=', /whole number from 0 to 100/],
  ['rules_weather=', /must be 1 to 64 letters/],
  ['rules_weather=rain=2', /must be 1 to 64 letters, digits, dots, dashes or underscores, and is 'rain=2'/],
])('%s is refused', (pair, why) => {
  expect(() => assignments([pair], FLAGS)).toThrow(why);
});
