import { type DynamicModule, Module } from '@nestjs/common';
import type { Accounts, Documents, Evidence, FlagDesk, Usages, Vitals } from './domain/ports.ts';
import type { Operator } from './domain/operator.ts';
import type { RequestWay } from './domain/request-way.ts';
import { AccountsController } from './inbound/accounts.controller.ts';
import { AnalyticsController } from './inbound/analytics.controller.ts';
import { EvidenceController } from './inbound/evidence.controller.ts';
import { FlagsController } from './inbound/flags.controller.ts';
import { ACCOUNTS, DOCUMENTS, EVIDENCE, FLAG_DESK, OPERATOR, REQUEST_WAY, USAGES, VITALS } from './inbound/injected.ts';
import { OfrepController } from './inbound/ofrep.controller.ts';
import { OperatorController } from './inbound/operator.controller.ts';
import { ProcessController } from './inbound/process.controller.ts';

export interface Areas {
  readonly way: RequestWay;
  readonly accounts: Accounts;
  readonly usages: Usages;
  readonly desk: FlagDesk;
  readonly evidence: Evidence;
  readonly operator: Operator;
  readonly vitals: Vitals;
  readonly documents: Documents;
}

@Module({})
export class AppModule {
  static register({ way, accounts, usages, desk, evidence, operator, vitals, documents }: Areas): DynamicModule {
    const providers = [
      { provide: REQUEST_WAY, useValue: way },
      { provide: ACCOUNTS, useValue: accounts },
      { provide: USAGES, useValue: usages },
      { provide: FLAG_DESK, useValue: desk },
      { provide: EVIDENCE, useValue: evidence },
      { provide: OPERATOR, useValue: operator },
      { provide: VITALS, useValue: vitals },
      { provide: DOCUMENTS, useValue: documents },
    ];
    const controllers = [
      AnalyticsController,
      AccountsController,
      FlagsController,
      EvidenceController,
      OperatorController,
      ProcessController,
      OfrepController,
    ];
    return { module: AppModule, controllers, providers };
  }
}
