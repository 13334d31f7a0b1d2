import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type Group, keepMembership } from './coordinator.ts';

const SESSION_MS = 10_000;
const INTERVAL = { interval: 1_000 };
const failure = (about: object): Error => Object.assign(new Error('no'), about);
const MOVED = failure({ name: 'KafkaJSProtocolError', type: 'NOT_COORDINATOR_FOR_GROUP' });
const REFUSED = failure({ name: 'KafkaJSConnectionError', code: 'ECONNREFUSED' });
const REBALANCING = failure({ name: 'KafkaJSProtocolError', type: 'REBALANCE_IN_PROGRESS' });

/** A group whose requests go the way of its coordinator: a function that answers, or rejects. */
class Told implements Group {
  readonly groupId = 'g';
  readonly sessionTimeout = SESSION_MS;
  lastRequest = Date.now();
  coordinator: () => Promise<void>;
  offsetManager: { coordinator: unknown };
  asked = 0;
  readonly cluster: Group['cluster'];
  constructor(coordinator: () => Promise<void>, next: () => Promise<unknown>) {
    this.coordinator = coordinator;
    this.offsetManager = { coordinator };
    this.cluster = {
      findGroupCoordinator: () => {
        this.asked++;
        return next();
      },
    };
  }
  async heartbeat(_options: { readonly interval: number }): Promise<void> {
    await this.coordinator();
    this.lastRequest = Date.now();
  }
  async commitOffsets(_offsets: unknown): Promise<void> {
    await (this.offsetManager.coordinator as () => Promise<void>)();
  }
}
keepMembership(Told.prototype);

const fine = (): Promise<void> => Promise.resolve();
beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test.each([
  ['that says it is none', MOVED],
  ['that cannot be reached', REFUSED],
])('a coordinator %s is looked for, and heartbeats and commits go to the one that is found', async (_, error) => {
  const group = new Told(
    () => Promise.reject(error),
    () => Promise.resolve(fine),
  );
  await group.heartbeat(INTERVAL);
  await jest.advanceTimersByTimeAsync(0);
  expect([group.coordinator, group.offsetManager.coordinator, group.asked]).toEqual([fine, fine, 1]);
  await expect(group.commitOffsets({})).resolves.toBeUndefined();
});

test('a commit that fails for it has failed, and is what begins the search', async () => {
  const group = new Told(
    () => Promise.reject(MOVED),
    () => Promise.resolve(fine),
  );
  await expect(group.commitOffsets({})).rejects.toBe(MOVED);
  await jest.advanceTimersByTimeAsync(0);
  await expect(group.commitOffsets({})).resolves.toBeUndefined();
});

test('one that is silent holds nobody up, and nobody asks meanwhile', async () => {
  let answer: (coordinator: unknown) => void = () => undefined;
  let end: (cause: Error) => void = () => undefined;
  const silent = (): Promise<void> => new Promise((_, reject) => (end = reject));
  const group = new Told(silent, () => new Promise((resolve) => (answer = resolve)));
  const beat = group.heartbeat(INTERVAL);
  await jest.advanceTimersByTimeAsync(500);
  await beat;
  end(REFUSED);
  await jest.advanceTimersByTimeAsync(0);
  expect(group.asked).toBe(1);
  await group.heartbeat(INTERVAL);
  answer(fine);
  await jest.advanceTimersByTimeAsync(0);
  expect(group.coordinator).toBe(fine);
});

test('who is not found is looked for again, until the session has ended: then the membership has', async () => {
  const group = new Told(
    () => Promise.reject(REFUSED),
    () => Promise.reject(new Error('none')),
  );
  for (let n = 1; n <= 3; n++) {
    await group.heartbeat(INTERVAL);
    await jest.advanceTimersByTimeAsync(100);
    expect(group.asked).toBe(n);
  }
  await jest.advanceTimersByTimeAsync(SESSION_MS);
  await expect(group.heartbeat(INTERVAL)).rejects.toBe(REFUSED);
});

test('what the coordinator says of the membership itself is told', async () => {
  const group = new Told(
    () => Promise.reject(REBALANCING),
    () => Promise.resolve(fine),
  );
  await expect(group.heartbeat(INTERVAL)).rejects.toBe(REBALANCING);
  expect(group.asked).toBe(0);
});
