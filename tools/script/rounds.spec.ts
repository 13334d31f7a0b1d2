/** A loop of rounds goes on whatever a round comes to, and tells the team of what fails. */
import { expect, test } from '@jest/globals';
import { EXIT, type ExitCode, Failure } from '../cli/exit.ts';
import type { Io } from '../cli/io.ts';
import { openWebhook } from '../e2e/webhook.ts';
import { rounds } from './rounds.ts';

const ending = (exit: ExitCode) => ({ exit, value: exit, text: `ended with ${exit}` });

/** Runs rounds that come to these, until there are no more; what was printed, what the team was told, how long was waited. */
async function run(endings: readonly (ExitCode | Failure)[], once = false) {
  const webhook = await openWebhook();
  const stop = new AbortController();
  const printed: string[] = [];
  const waited: number[] = [];
  const left = [...endings];
  let now = 0;
  const io = {
    err: () => undefined,
    now: () => now,
    pause: async (ms: number) => {
      waited.push(ms);
      if (left.length === 0) stop.abort();
    },
    stop: stop.signal,
  } as unknown as Io;
  const exit = await rounds({
    name: 'a check',
    values: { every: 1_000, once, notify: webhook.url },
    io,
    tell: async ({ text }) => void printed.push(text),
    round: async () => {
      now += 300;
      const next = left.shift() ?? EXIT.ok;
      if (next instanceof Failure) throw next;
      return ending(next);
    },
  });
  webhook.close();
  return { exit, printed, told: webhook.told, waited };
}

test('a round that fails, or cannot be run at all, does not end the loop; the team is told of both', async () => {
  const { exit, printed, told, waited } = await run([
    EXIT.ok,
    EXIT.failed,
    new Failure(EXIT.unreachable, 'cannot reach v1'),
    EXIT.noEvidence,
    EXIT.ok,
  ]);
  expect(exit).toBe(EXIT.ok);
  expect(printed).toHaveLength(5);
  expect(told).toEqual([
    expect.stringMatching(/^CohortLens a check failed .*\nended with 1$/),
    expect.stringMatching(/cannot reach v1/),
  ]);
  // From one beginning to the next.
  expect(waited).toEqual([700, 700, 700, 700, 700]);
});

test.each<[string, ExitCode | Failure, ExitCode]>([
  ['well', EXIT.ok, EXIT.ok],
  ['badly', EXIT.failed, EXIT.failed],
  ['unreachable', new Failure(EXIT.unreachable, 'away'), EXIT.unreachable],
])('one round alone that ends %s has its exit code', async (_, ended, exit) => {
  const one = await run([ended], true);
  expect([one.exit, one.printed.length, one.waited]).toEqual([exit, 1, []]);
});
