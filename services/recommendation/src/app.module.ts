import { type DynamicModule, Module } from '@nestjs/common';
import type { World } from './domain/world.ts';
import { RequestsHandler, WORLD } from './inbound/requests.handler.ts';
import { SegmentsHandler } from './inbound/segments.handler.ts';

@Module({})
export class AppModule {
  static register(world: World): DynamicModule {
    return {
      module: AppModule,
      controllers: [RequestsHandler, SegmentsHandler],
      providers: [{ provide: WORLD, useValue: world }],
    };
  }
}
