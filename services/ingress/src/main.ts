/** The ingress as a process of its own. */
import { runProcess } from '@cohortlens/service';
import { ingressService } from './index.ts';

await runProcess(() => [ingressService]);
