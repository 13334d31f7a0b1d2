/** The flag service: signed commands in, validated transitions, epochs, audit and state out. */
import 'reflect-metadata';
import { commandKey, seedFlags, verifyCommand } from '@cohortlens/migration';
import { type Service, startMicroservice } from '@cohortlens/service';
import { AppModule } from './app.module.ts';
import { flow } from './flow.ts';
import { openRecord } from './outbound/record.ts';

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
    const running = await startMicroservice(module, context, { window: 1 });
    return {
      ...running,
      stop: async () => {
        await running.stop();
        record.close();
      },
    };
  },
};
