import type { LedgerBalance } from '@cohortlens/contracts';
import type { Command } from 'commander';
import { declare, type Registry } from '../command.ts';
import { EXIT } from '../exit.ts';
import { whole } from '../format.ts';
import { print, table } from '../output.ts';

const HEADS = ['HOUR', 'CAPABILITY', 'ACCEPTED', 'ANSWERED', 'REFUSED', 'DEAD-LETTERED', 'IN FLIGHT'];
const cells = (s: LedgerBalance['totals']): string[] =>
  [s.accepted, s.answered, s.refused, s.dead_lettered, s.in_flight].map(String);

/** What a balance lacks, in words. */
export const missing = ({ orphans, overdue = 0 }: LedgerBalance): string =>
  `${String(orphans)} results without a request, ${String(overdue)} requests in flight for more than an hour`;

export const addLedger = (program: Command, registry: Registry): void =>
  declare<{ readonly hours?: string }>(program, registry, {
    name: 'ledger',
    about: 'Whether every accepted request is accounted for; fails when it is not balanced.',
    options: [['--hours <n>', 'Show the newest so many rows (24).']],
    run: async (context, { hours = '24' }) => {
      const most = whole(hours, '--hours', 1, 10_000);
      const balance = await context.api.get<LedgerBalance>('/api/v2/admin/ledger');
      const rows = balance.rows.slice(0, most).map((row) => [row.hour, row.capability, ...cells(row)]);
      const said = balance.balanced ? '✅ balanced' : `❌ NOT balanced: ${missing(balance)}`;
      await print(
        context,
        balance,
        async () => `${await table(HEADS, [...rows, ['all', '', ...cells(balance.totals)]])}\n\n${said}`,
      );
      return balance.balanced ? EXIT.ok : EXIT.failed;
    },
  });
