/** What may become of the messages of one request, for the test that a pair comes to the same whatever does. */
import type { Side } from '@cohortlens/contracts';
import fc from 'fast-check';

/**
 * What happens, in order. The next request or result is handled; or the process is killed before it publishes and commits, so
 * that the message comes again. The window's time passes and a sweep runs; or it is killed before it publishes; or a result is
 * handled, and its process killed, between the sweep's two looks. Offsets go back by one. A result is recorded, its handler fails
 * before it is told, and it waits to be tried again. The request and the next two results meet; or they do, and the process is killed.
 */
const STEPS = [
  'request',
  'result',
  'request killed',
  'result killed',
  'close',
  'close killed',
  'close racing',
  'rewind',
  'result retried',
  'meeting',
  'meeting killed',
] as const;

export interface Run {
  readonly requestLost: boolean;
  /** The results in the order of the log: its side, and a score that tells them apart. */
  readonly results: readonly { readonly side: Side; readonly score: number }[];
  readonly steps: readonly (typeof STEPS)[number][];
}

export const anyRun: fc.Arbitrary<Run> = fc.record({
  requestLost: fc.boolean(),
  results: fc.array(fc.record({ side: fc.constantFrom<Side>('v1', 'v2'), score: fc.nat(100) }), { maxLength: 4 }),
  steps: fc.array(fc.constantFrom(...STEPS), { maxLength: 10 }),
});
