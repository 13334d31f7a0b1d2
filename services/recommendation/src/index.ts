/** v2's recommendations: questions answered from a tenant's own segments by versioned rules, on the bus. */
import 'reflect-metadata';
import { openRecordedResults } from '@cohortlens/results';
import { openRuleSets } from '@cohortlens/rules';
import { deadLettered, type Service, startMicroservice } from '@cohortlens/service';
import { AppModule } from './app.module.ts';
import { flow } from './flow.ts';
import { createGroq } from './outbound/groq.client.ts';
import { openTenantSegments } from './outbound/segments.store.ts';
import { SHIPPED_RULE_SETS } from './rules/shipped.ts';

export const recommendationService: Service = {
  flow,
  async start(context) {
    const { bus, config, store, telemetry, now } = context;
    const groq = config.groqKey === undefined ? undefined : createGroq(config, config.groqKey, telemetry.logger);
    const world = {
      ruleSets: await openRuleSets(bus, 'recommendation', SHIPPED_RULE_SETS),
      segments: await openTenantSegments(store, now),
      recorded: await openRecordedResults<'recommendation'>(store, 'recommendation_results', now),
      rephrase: groq?.rephrase,
    };
    const running = await startMicroservice(AppModule.register(world), context, { onDeadLetter: deadLettered('v2', 'none') });
    const stop = async (): Promise<void> => {
      await running.stop();
      await groq?.close();
    };
    return { ...running, stop };
  },
};
