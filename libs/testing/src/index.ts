/** Integration suites of services and of the whole system: docs/testing.md shows how. Never part of what is delivered. */
export { Child, type Env } from './child.ts';
export type { BrokenOptions, Conversation, PublishOptions, WaitOptions } from './conversation.ts';
export { eventually } from './eventually.ts';
export { type Harness, type HarnessOptions, openHarness } from './harness.ts';
export { commandMachine, containerMachine, type Machine } from './machine.ts';
export type { StartOptions, SystemOptions } from './replicas.ts';
export type { RunningSystem } from './running-system.ts';
export { type AnswerTo, type DataOf, ofRequest, routed, type Routing } from './topics.ts';
