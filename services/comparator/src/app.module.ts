import { type DynamicModule, Module } from '@nestjs/common';
import type { Pairing } from './domain/pair/additions.ts';
import type { AddToPair } from './domain/pair/pair.ts';
import type { Diffs } from './domain/query/answer.ts';
import type { Recorder } from './domain/record/settle.ts';
import { decodeCursor, encodeCursor } from './inbound/cursor.ts';
import { ADD_TO_PAIR, PAIRING, PairsHandler, RECORDER } from './inbound/pairs.handler.ts';
import { DIFFS, QueryHandler } from './inbound/query.handler.ts';
import { NOISE, RepeatsHandler, type TakeAnswer } from './inbound/repeats.handler.ts';

export interface Areas {
  readonly addToPair: AddToPair;
  readonly recorder: Recorder;
  readonly pairing: () => Pairing;
  readonly takeAnswer: TakeAnswer;
  readonly diffs: Omit<Diffs, 'encode' | 'decode'>;
}

@Module({})
export class AppModule {
  static register({ addToPair, recorder, pairing, takeAnswer, diffs }: Areas): DynamicModule {
    const providers = [
      { provide: ADD_TO_PAIR, useValue: addToPair },
      { provide: RECORDER, useValue: recorder },
      { provide: PAIRING, useValue: pairing },
      { provide: NOISE, useValue: takeAnswer },
      { provide: DIFFS, useValue: { ...diffs, encode: encodeCursor, decode: decodeCursor } },
    ];
    return { module: AppModule, controllers: [PairsHandler, RepeatsHandler, QueryHandler], providers };
  }
}
