/**
 * v1 asked a second time, on a sample of the compared requests: what it disagrees on with itself is the noise floor. A consumer
 * group and connections of its own, so that no client waits for it.
 */
import { isRepeated, LIMITS } from '@cohortlens/contracts';
import { type Service, startMicroservice } from '@cohortlens/service';
import type { Config } from '@cohortlens/config';
import { repeatFlow } from '../flow.ts';
import type { SharedV1 } from '../shared-v1.ts';
import { askAgain } from './ask-again.ts';
import { RepeatModule } from './repeat.module.ts';

/** `share`: of the compared requests, 0..1. */
export const repeatService = (v1: SharedV1, { v1RepeatShare: share }: Pick<Config, 'v1RepeatShare'>): Service => ({
  flow: repeatFlow((requestId) => isRepeated(requestId, share)),
  async start(context) {
    const { source, leave } = await v1.open(context.config, context.now);
    const module = RepeatModule.register({ ask: askAgain(source.again), now: context.now });
    // An answer that is not there in time is no sample: it is not tried again.
    const running = await startMicroservice(module, context, { window: LIMITS.v1RepeatsAtOnce, retryDelaysMs: [] });
    const stop = async (): Promise<void> => {
      await running.stop();
      await leave();
    };
    return { ...running, stop };
  },
});
