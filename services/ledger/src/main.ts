/** The ledger as a process of its own. */
import { runProcess } from '@cohortlens/service';
import { ledgerService } from './index.ts';

await runProcess(() => [ledgerService]);
