/** The recommendation service as a process of its own. */
import { runProcess } from '@cohortlens/service';
import { recommendationService } from './index.ts';

await runProcess(() => [recommendationService]);
