/** A service that is nothing but handlers on the bus: its Nest module on the bus's strategy. */
import { BusServer, type BusServerOptions } from '@cohortlens/bus';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import type { RunningService, ServiceContext } from './context.ts';
import { FailureFilter } from './failure.filter.ts';

export type MicroserviceSettings = Omit<BusServerOptions, 'bus' | 'graceMs'>;

/** Resolves when the handlers consume. `stop` lets what is in hand finish for the configured grace. */
export async function startMicroservice(
  module: DynamicModule,
  { bus, config }: ServiceContext,
  settings: MicroserviceSettings = {},
): Promise<RunningService> {
  const strategy = new BusServer({ ...settings, bus, graceMs: config.graceMs });
  const app = await NestFactory.createMicroservice<MicroserviceOptions>(module, { strategy, logger: false, abortOnError: false });
  app.useGlobalFilters(new FailureFilter());
  await app.listen();
  return { notReady: () => undefined, stop: () => app.close() };
}
