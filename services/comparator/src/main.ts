/** The comparator as a process of its own. */
import { runProcess } from '@cohortlens/service';
import { comparatorService } from './index.ts';

await runProcess(() => [comparatorService]);
