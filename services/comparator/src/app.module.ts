import { type DynamicModule, Module } from '@nestjs/common';
import type { Pairing } from './domain/pair/additions.ts';
import { decodeCursor, encodeCursor } from './inbound/cursor.ts';
import { ADD_TO_PAIR, HISTORY, PAIRING, PairsHandler } from './inbound/pairs.handler.ts';
import { DIFFS, QueryHandler } from './inbound/query.handler.ts';
import type { StoredHistory } from './outbound/history.ts';
import type { Pairs } from './outbound/pairs.ts';

@Module({})
export class AppModule {
  static register(pairs: Pairs, history: StoredHistory, pairing: () => Pairing): DynamicModule {
    const { page, counts } = history;
    const diffs = { page, counts, encode: encodeCursor, decode: decodeCursor, now: () => pairing().now };
    const providers = [
      { provide: ADD_TO_PAIR, useValue: pairs.add },
      { provide: HISTORY, useValue: history },
      { provide: PAIRING, useValue: pairing },
      { provide: DIFFS, useValue: diffs },
    ];
    return { module: AppModule, controllers: [PairsHandler, QueryHandler], providers };
  }
}
