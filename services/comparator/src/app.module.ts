import type { Bring } from '@cohortlens/bus';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Answers } from './domain/noise/sample.ts';
import type { Pairing } from './domain/pair/additions.ts';
import type { Addition } from './domain/pair/pair.ts';
import type { Diffs } from './domain/query/answer.ts';
import { decodeCursor, encodeCursor } from './inbound/cursor.ts';
import { BRING, PAIRING, PairsHandler } from './inbound/pairs.handler.ts';
import { DIFFS, QueryHandler } from './inbound/query.handler.ts';
import { BRING_ANSWER, RepeatsHandler } from './inbound/repeats.handler.ts';

export interface Areas {
  readonly bring: Bring<Addition>;
  readonly pairing: () => Pairing;
  readonly bringAnswer: Bring<Answers>;
  readonly diffs: Omit<Diffs, 'encode' | 'decode'>;
}

@Module({})
export class AppModule {
  static register({ bring, pairing, bringAnswer, diffs }: Areas): DynamicModule {
    const providers = [
      { provide: BRING, useValue: bring },
      { provide: PAIRING, useValue: pairing },
      { provide: BRING_ANSWER, useValue: bringAnswer },
      { provide: DIFFS, useValue: { ...diffs, encode: encodeCursor, decode: decodeCursor } },
    ];
    return { module: AppModule, controllers: [PairsHandler, RepeatsHandler, QueryHandler], providers };
  }
}
