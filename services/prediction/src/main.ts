/** The prediction service as a process of its own. */
import { runProcess } from '@cohortlens/service';
import { predictionService } from './index.ts';

await runProcess(() => [predictionService]);
