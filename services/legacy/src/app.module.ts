import type { RecordedResults } from '@cohortlens/results';
import { type DynamicModule, Module } from '@nestjs/common';
import type { V1 } from './domain/ask-v1.ts';
import { ASKED_V1, RECORDED, RequestsHandler } from './inbound/requests.handler.ts';

@Module({})
export class AppModule {
  static register(v1: V1, recorded: RecordedResults): DynamicModule {
    const providers = [
      { provide: ASKED_V1, useValue: v1 },
      { provide: RECORDED, useValue: recorded },
    ];
    return { module: AppModule, controllers: [RequestsHandler], providers };
  }
}
