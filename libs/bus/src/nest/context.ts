import { BaseRpcContext } from '@nestjs/microservices';
import type { Message } from '../message.ts';

/** What a handler gets beside the payload: `@Ctx() context: BusContext`. */
export class BusContext<T = unknown> extends BaseRpcContext<[Message<T>]> {
  get message(): Message<T> {
    return this.getArgs()[0];
  }
}
