/** The segmentation service as a process of its own. */
import { runProcess } from '@cohortlens/service';
import { segmentationService } from './index.ts';

await runProcess(() => [segmentationService]);
