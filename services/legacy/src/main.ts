/** The legacy service as a process of its own. */
import { runProcess } from '@cohortlens/service';
import { legacyServices } from './index.ts';

await runProcess(({ config }) => legacyServices(config));
