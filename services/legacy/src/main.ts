/** The legacy service as a process of its own. */
import { runProcess } from '@cohortlens/service';
import { legacyService } from './index.ts';

await runProcess(() => [legacyService]);
