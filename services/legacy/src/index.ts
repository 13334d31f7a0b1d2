/** v1 on the bus: the real one, or an embedded reference model of it that also serves v1's own HTTP. */
import 'reflect-metadata';
import type { Config } from '@cohortlens/config';
import { openRecordedResults } from '@cohortlens/results';
import { deadLettered, type Service, startMicroservice } from '@cohortlens/service';
import { AppModule } from './app.module.ts';
import { flow } from './flow.ts';
import { repeatService } from './repeat/repeat.service.ts';
import { type SharedV1, shareV1 } from './shared-v1.ts';
import { openV1 } from './source.ts';

/** v1 on the bus; and beside it, unless no request is to be asked twice, what asks it again. */
export function legacyServices(config: Pick<Config, 'v1RepeatShare'>): readonly Service[] {
  const v1 = shareV1(openV1);
  return config.v1RepeatShare > 0 ? [answering(v1), repeatService(v1, config)] : [answering(v1)];
}

const answering = (v1: SharedV1): Service => ({
  flow,
  async start(context) {
    const { source, leave } = await v1.open(context.config, context.now);
    const recorded = await openRecordedResults(context.store, 'legacy_results', context.now);
    const onDeadLetter = deadLettered('v1', source.v1.version);
    // So that its connections are never idle, though all that waits be of one partition; what is not in hand waits in the log.
    const window = context.config.v1Connections;
    const running = await startMicroservice(AppModule.register(source.v1, recorded), context, { window, onDeadLetter });
    const stop = async (): Promise<void> => {
      await running.stop();
      await leave();
    };
    return { ...running, ...(source.url === undefined ? {} : { url: source.url }), stop };
  },
});
