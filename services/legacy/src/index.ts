/** v1 on the bus: the real one, or an embedded reference model of it that also serves v1's own HTTP. */
import 'reflect-metadata';
import { openRecordedResults } from '@cohortlens/results';
import { deadLettered, type Service, startMicroservice } from '@cohortlens/service';
import { AppModule } from './app.module.ts';
import { flow } from './flow.ts';
import { openV1 } from './source.ts';

/** v1 answers slowly: more is in hand at once than it is asked at once, so that its connections are never idle. */
const WINDOW = 128;

export const legacyService: Service = {
  flow,
  async start(context) {
    const source = await openV1(context.config, context.now);
    const recorded = await openRecordedResults(context.store, 'legacy_results', context.now);
    const onDeadLetter = deadLettered('v1', source.v1.version);
    const running = await startMicroservice(AppModule.register(source.v1, recorded), context, { window: WINDOW, onDeadLetter });
    const stop = async (): Promise<void> => {
      await running.stop();
      await source.close();
    };
    return { ...running, ...(source.url === undefined ? {} : { url: source.url }), stop };
  },
};
