/** The flag service as a process of its own. */
import { runProcess } from '@cohortlens/service';
import { flagsService } from './index.ts';

await runProcess(() => [flagsService]);
