import { expect, it } from '@jest/globals';
import { Endings } from './endings.ts';

it('ends everything, the last opened first and none twice, and says at the end what failed', async () => {
  const endings = new Endings();
  const ended: string[] = [];
  endings.add('the first', async () => void ended.push('first'));
  endings.add('the second', () => Promise.reject(new Error('no')));
  endings.add('the third', () => {
    throw new Error('never');
  });
  endings.add('the last', () => void ended.push('last'));
  await expect(endings.all()).rejects.toThrow('not everything could be ended: the third: never; the second: no');
  await endings.all();
  expect(ended).toEqual(['last', 'first']);
});
