import { expect, it } from '@jest/globals';
import { pollutingKey } from './polluting-key.ts';

it.each([
  ['{"age": 30, "constructor": "Smith"}', undefined],
  ['"__proto__"', undefined],
  ['{"__proto__": 1}', '__proto__'],
  ['{"features": {"\\u005f_proto__": 1}}', 'features.__proto__'],
  ['[{}, {"constructor": {"prototype": {}}}]', '1.constructor.prototype'],
])('in %s it is %s', (json, path) => {
  expect(pollutingKey(JSON.parse(json))).toBe(path);
});
