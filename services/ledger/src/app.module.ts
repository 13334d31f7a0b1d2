import { type DynamicModule, Module } from '@nestjs/common';
import type { Books } from './domain/answer.ts';
import type { RecordFacts } from './domain/entry.ts';
import { CLOCK, FactsHandler, RECORD_FACTS } from './inbound/facts.handler.ts';
import { BOOKS, QueryHandler } from './inbound/query.handler.ts';
import { TRAFFIC, type Traffic, TrafficHandler } from './inbound/traffic.handler.ts';

@Module({})
export class AppModule {
  static register(recordFacts: RecordFacts, books: Books, traffic: Traffic): DynamicModule {
    const providers = [
      { provide: RECORD_FACTS, useValue: recordFacts },
      { provide: CLOCK, useValue: books.now },
      { provide: BOOKS, useValue: books },
      { provide: TRAFFIC, useValue: traffic },
    ];
    return { module: AppModule, controllers: [FactsHandler, QueryHandler, TrafficHandler], providers };
  }
}
