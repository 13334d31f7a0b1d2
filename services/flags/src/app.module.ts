import type { FlagsCommand } from '@cohortlens/contracts';
import { type DynamicModule, Module } from '@nestjs/common';
import type { ReadRecord } from './domain/record.ts';
import { CommandsHandler, NOW, READ_RECORD, VERIFY } from './inbound/commands.handler.ts';

export interface AppParts {
  readonly readRecord: ReadRecord;
  readonly verify: (command: FlagsCommand) => boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

@Module({})
export class AppModule {
  static register({ readRecord, verify, now }: AppParts): DynamicModule {
    const providers = [
      { provide: READ_RECORD, useValue: readRecord },
      { provide: VERIFY, useValue: verify },
      { provide: NOW, useValue: now },
    ];
    return { module: AppModule, controllers: [CommandsHandler], providers };
  }
}
