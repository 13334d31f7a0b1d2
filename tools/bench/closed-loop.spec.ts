import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import type { Load, Options, Result } from 'autocannon';
import { fireClosed } from './closed-loop.ts';

/** A load generator that has had these answers, and ends with this result. */
function given(statuses: readonly number[], result: Result) {
  const asked: Options[] = [];
  const open = (options: Options): Load => {
    asked.push(options);
    const events = new EventEmitter();
    const over = Promise.resolve(result).then((end) => {
      for (const status of statuses) events.emit('response', undefined, status, 0, 5);
      return end;
    });
    return Object.assign(events, { then: over.then.bind(over), stop: () => undefined });
  };
  return { open, asked };
}
const LOAD = { url: 'http://here', token: 't', connections: 2, duration: 3 };

test('refusals and errors have failed, and a time-out is one error', async () => {
  const { open } = given([200, 204, 302, 503], { duration: 3, errors: 5, timeouts: 2 });
  expect(await fireClosed(LOAD, open).sample).toMatchObject({ answered: 2, failed: 7, seconds: 3 });
});

test('what has a body is posted', () => {
  const { open, asked } = given([], { duration: 3, errors: 0, timeouts: 0 });
  fireClosed(LOAD, open);
  fireClosed({ ...LOAD, body: '{}' }, open);
  expect(asked.map(({ method, body, headers }) => [method, body, headers['content-type']])).toEqual([
    ['GET', undefined, undefined],
    ['POST', '{}', 'application/json'],
  ]);
});
