import { expect, test } from '@jest/globals';
import { Inbox } from './inbox.ts';
import type { Message } from './message.ts';

const answer = (requestid: string, id = '1'): Message => ({
  id,
  type: 't',
  source: '/s',
  time: '',
  attributes: { requestid },
  topic: 'replies.a',
  partition: 0,
  offset: 0,
  key: requestid,
  data: {},
});

test('a reply goes to the call that waits for it, and to no other', async () => {
  const inbox = new Inbox('replies.a', 10);
  const [a, b] = [inbox.expect('a'), inbox.expect('b')];
  const waiting = b.next(10_000);
  inbox.deliver(answer('b', 'for b'));
  inbox.deliver(answer('nobody'));
  expect((await waiting)?.id).toBe('for b');
  expect(await a.next(0)).toBeUndefined();
});

test('replies that come before anyone waits are kept in order, up to a bound', async () => {
  const call = new Inbox('replies.a', 1).expect('a');
  for (let i = 0; i < 20; i++) call.deliver(answer('a', String(i)));
  const kept: (string | undefined)[] = [];
  for (let i = 0; i < 9; i++) kept.push((await call.next(0))?.id);
  expect(kept).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', undefined]);
});

test('the number of waiting calls is bounded, and an id waits once', () => {
  const inbox = new Inbox('replies.a', 2);
  const first = inbox.expect('a');
  expect(() => inbox.expect('a')).toThrow(expect.objectContaining({ code: 'in_flight' }));
  inbox.expect('b');
  expect(() => inbox.expect('c')).toThrow(expect.objectContaining({ code: 'overloaded' }));
  first.end();
  expect(inbox.waiting).toBe(1);
  inbox.expect('c');
});

test('ending a call ends its wait', async () => {
  const inbox = new Inbox('replies.a', 1);
  const call = inbox.expect('a');
  const waiting = call.next(60_000);
  call.end();
  expect(await waiting).toBeUndefined();
  expect(inbox.waiting).toBe(0);
});
