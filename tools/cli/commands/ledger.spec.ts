import { expect, it } from '@jest/globals';
import type { Context } from '../command.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { showLedger } from './ledger.ts';

const totals = { accepted: 3, answered: 1, refused: 0, dead_lettered: 0, in_flight: 2 };

async function shown(balance: object): Promise<{ readonly exit: ExitCode; readonly text: string }> {
  const said: string[] = [];
  const context = {
    api: { get: () => Promise.resolve({ totals, orphans: 0, rows: [], ...balance }) },
    io: { out: (text: string) => said.push(text) },
    settings: { json: false },
  };
  const exit = await showLedger(context as unknown as Context, {});
  return { exit, text: said.join('\n') };
}

it.each<[object, ExitCode, RegExp]>([
  [{ balanced: true, complete: true }, EXIT.ok, /✅ balanced$/],
  [{ balanced: true }, EXIT.ok, /✅ balanced$/],
  [{ balanced: false, complete: true, orphans: 1 }, EXIT.failed, /❌ NOT balanced: 1 results without a request/],
  [{ balanced: false, complete: false }, EXIT.noEvidence, /– not known yet/],
  [{ balanced: true, complete: true, given_up: 2 }, EXIT.ok, /✅ balanced\n2 of those in flight are too old/],
])('a balance that says %j ends with %d', async (balance, exit, text) => {
  expect(await shown(balance)).toEqual({ exit, text: expect.stringMatching(text) });
});
