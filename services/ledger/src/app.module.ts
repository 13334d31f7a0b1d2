import type { Bring } from '@cohortlens/bus';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Books } from './domain/answer.ts';
import type { Addition } from './domain/entry.ts';
import { BRING, CLOCK, FactsHandler } from './inbound/facts.handler.ts';
import { BOOKS, QueryHandler } from './inbound/query.handler.ts';
import { TRAFFIC, type Traffic, TrafficHandler } from './inbound/traffic.handler.ts';

@Module({})
export class AppModule {
  static register(bring: Bring<Addition>, books: Books, traffic: Traffic): DynamicModule {
    const providers = [
      { provide: BRING, useValue: bring },
      { provide: CLOCK, useValue: books.now },
      { provide: BOOKS, useValue: books },
      { provide: TRAFFIC, useValue: traffic },
    ];
    return { module: AppModule, controllers: [FactsHandler, QueryHandler, TrafficHandler], providers };
  }
}
