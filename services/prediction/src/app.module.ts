import { type DynamicModule, Module } from '@nestjs/common';
import { RequestsHandler, RULE_SETS } from './inbound/requests.handler.ts';
import type { RuleSets } from '@cohortlens/rules';

@Module({})
export class AppModule {
  static register(ruleSets: RuleSets<'prediction'>): DynamicModule {
    return { module: AppModule, controllers: [RequestsHandler], providers: [{ provide: RULE_SETS, useValue: ruleSets }] };
  }
}
