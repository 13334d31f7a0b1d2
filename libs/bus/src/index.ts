/** The bus: what services may use of it. Transports are opened through their own entries. */
export { Bus, type BusEvents, type BusOptions, type SubscribeOptions } from './bus.ts';
export type { Handling } from './consume/subscription.ts';
export { within } from './consume/wait.ts';
export { type DeadLetter, type DeadLetters, openDeadLetters } from './dead-letters.ts';
export { openEmbedded, type EmbeddedOptions } from './embedded/transport.ts';
export { BusError, type BusErrorCode } from './errors.ts';
export { forSide, type Flow, type Intake } from './flow.ts';
export { type Call, Inbox } from './inbox.ts';
export type { AttributeName, Attributes, Envelope, Message, Outgoing } from './message.ts';
export { BusContext } from './nest/context.ts';
export { BusServer, type BusServerOptions } from './nest/server.ts';
export { done, type Outcome, reject, reply, retry } from './outcome.ts';
export { flowSpecs } from './topics.ts';
export { childTrace } from './trace.ts';
export type * from './transport.ts';
export { View } from './view.ts';
