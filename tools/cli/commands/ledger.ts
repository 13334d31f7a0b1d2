import type { LedgerBalance } from '@cohortlens/contracts';
import type { Command } from 'commander';
import { type BalanceVerdict, givenUp, missing, NOT_KNOWN, verdictOf } from '../balance.ts';
import { type Context, declare, type Registry } from '../command.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { whole } from '../format.ts';
import { print, table } from '../output.ts';

const HEADS = ['HOUR', 'CAPABILITY', 'ACCEPTED', 'ANSWERED', 'REFUSED', 'DEAD-LETTERED', 'IN FLIGHT'];
const cells = (s: LedgerBalance['totals']): string[] =>
  [s.accepted, s.answered, s.refused, s.dead_lettered, s.in_flight].map(String);

const EXITS: Readonly<Record<BalanceVerdict, ExitCode>> = {
  balanced: EXIT.ok,
  unbalanced: EXIT.failed,
  unknown: EXIT.noEvidence,
};
const SAYS: Readonly<Record<BalanceVerdict, (balance: LedgerBalance) => string>> = {
  balanced: () => '✅ balanced',
  unbalanced: (balance) => `❌ NOT balanced: ${missing(balance)}`,
  unknown: () => `– ${NOT_KNOWN}`,
};

interface Options {
  readonly hours?: string;
}

export async function showLedger(
  context: Pick<Context, 'api' | 'io' | 'settings'>,
  { hours = '24' }: Options,
): Promise<ExitCode> {
  const most = whole(hours, '--hours', 1, 10_000);
  const balance = await context.api.get<LedgerBalance>('/api/v2/admin/ledger');
  const verdict = verdictOf(balance);
  const rows = balance.rows.slice(0, most).map((row) => [row.hour, row.capability, ...cells(row)]);
  await print(context, balance, async () =>
    [await table(HEADS, [...rows, ['all', '', ...cells(balance.totals)]]), '', SAYS[verdict](balance), ...givenUp(balance)].join(
      '\n',
    ),
  );
  return EXITS[verdict];
}

export const addLedger = (program: Command, registry: Registry): void =>
  declare<Options>(program, registry, {
    name: 'ledger',
    about: 'Whether every accepted request is accounted for; fails when it is not balanced, and when that is not known yet (5).',
    options: [['--hours <n>', 'Show the newest so many rows (24).']],
    run: showLedger,
  });
