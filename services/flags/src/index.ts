/** The flag service: signed commands in, validated transitions, epochs, audit and state out. */
import 'reflect-metadata';
import { commandKey, seedFlags, verifyCommand } from '@cohortlens/migration';
import { type Service, startMicroservice } from '@cohortlens/service';
import { AppModule } from './app.module.ts';
import { flow } from './flow.ts';
import { openRecord } from './outbound/record.ts';

/** A command that is given up takes a new place, behind those that came after it, and would undo them: it waits as long as it takes. */
const IN_ITS_PLACE = Number.POSITIVE_INFINITY;

export const flagsService: Service = {
  flow,
  async start(context) {
    const { bus, config, now, telemetry } = context;
    const key = commandKey(config);
    const record = await openRecord({
      bus,
      now,
      seed: seedFlags(config.flagSeed),
      onFailure: (what, error) => telemetry.logger.warn({ reason: String(error) }, `${what} failed, trying again`),
    });
    await record.restate();
    const module = AppModule.register({ readRecord: record.read, verify: (command) => verifyCommand(command, key), now });
    const running = await startMicroservice(module, context, { window: 1, handlerDeadlineMs: IN_ITS_PLACE });
    return {
      ...running,
      stop: async () => {
        await running.stop();
        record.close();
      },
    };
  },
};
