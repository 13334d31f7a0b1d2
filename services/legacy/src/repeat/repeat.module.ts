import { type DynamicModule, Module } from '@nestjs/common';
import type { AskAgain } from './ask-again.ts';
import { ASK_AGAIN, CLOCK, RepeatHandler } from './requests.handler.ts';

@Module({})
export class RepeatModule {
  static register({ ask, now }: { readonly ask: AskAgain; readonly now: () => number }): DynamicModule {
    const providers = [
      { provide: ASK_AGAIN, useValue: ask },
      { provide: CLOCK, useValue: now },
    ];
    return { module: RepeatModule, controllers: [RepeatHandler], providers };
  }
}
