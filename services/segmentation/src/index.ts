/** v2's segments: the nearest centroid of a rule set, versioned, on the bus. */
import 'reflect-metadata';
import { openRuleSets } from '@cohortlens/rules';
import { deadLettered, type Service, startMicroservice } from '@cohortlens/service';
import { AppModule } from './app.module.ts';
import { flow } from './flow.ts';
import { SHIPPED_RULE_SETS } from './rules/shipped.ts';

export const segmentationService: Service = {
  flow,
  async start(context) {
    const ruleSets = await openRuleSets(context.bus, 'segmentation', SHIPPED_RULE_SETS);
    return startMicroservice(AppModule.register(ruleSets), context, { onDeadLetter: deadLettered('v2', 'none') });
  },
};
