/** What a service follows: whole topics, read on every replica, for views, for what is listened to, and for what was recorded. */
import type { TopicName } from '@cohortlens/contracts';
import { comesTrue, within } from './consume/wait.ts';
import { BusError, type Fate } from './errors.ts';
import type { Message } from './message.ts';
import { asMessages, isRead, readToEnds } from './read.ts';
import type { Following, Start, Transport } from './transport.ts';
import { View } from './view.ts';

export interface FollowingsOptions {
  readonly transport: Transport;
  /** Before every topic's name. */
  readonly prefix: string;
  readonly now: () => number;
  readonly events: {
    readonly failure: (what: string, error: unknown, fate: Fate) => void;
    readonly dead: (cause: Error) => void;
  };
}

export class Followings {
  readonly #options: FollowingsOptions;
  readonly #all: Following[] = [];

  constructor(options: FollowingsOptions) {
    this.#options = options;
  }

  /** Hands on every message, in order for each partition. */
  async follow(topic: string, from: Start, take: (message: Message) => void, gatherMs = 0): Promise<Following> {
    const { transport, prefix, events } = this.#options;
    const onRecord = asMessages(topic, events, take);
    const following = await transport.follow({ topic: prefix + topic, from, gatherMs, onDead: events.dead, onRecord });
    this.#all.push(following);
    return following;
  }

  /** See Bus.view. */
  async view<T>(topic: TopicName, deadlineMs: number, onChange?: (message: Message<T>) => void): Promise<View<T>> {
    const box: { following?: Following } = {};
    const view = new View<T>((ms) => this.#reached(topic, () => box.following?.positions() ?? [], ms));
    if (onChange) view.onChange(onChange);
    box.following = await this.follow(topic, 'beginning', (message) =>
      view.take(message.key ?? '', message as Message<T | null>),
    );
    await view.caughtUp(deadlineMs);
    return view;
  }

  /** See Bus.listen; `gatherMs`: how long records may gather. */
  async listen<T>(
    topic: TopicName,
    from: Start,
    onMessage: (message: Message<T>) => void,
    gatherMs?: number,
  ): Promise<(deadlineMs: number) => Promise<void>> {
    const following = await this.follow(topic, from, (message) => onMessage(message as Message<T>), gatherMs);
    return (deadlineMs) => this.#reached(topic, () => following.positions(), deadlineMs);
  }

  /** See Bus.recorded. */
  async recorded<T>(topic: TopicName, last: number, deadlineMs: number, onMessage: (message: Message<T>) => void): Promise<void> {
    const { transport, prefix, now, events } = this.#options;
    const onRecord = asMessages(topic, events, (message) => onMessage(message as Message<T>));
    const read = readToEnds(transport, { topic: prefix + topic, last, until: now() + deadlineMs, now, onRecord });
    await within(read, deadlineMs, `reading what ${topic} has`);
  }

  /** Whether all of them are being read. */
  healthy(): boolean {
    return this.#all.every((following) => following.healthy());
  }

  async stop(): Promise<void> {
    await Promise.all(this.#all.splice(0).map((following) => following.stop()));
  }

  async #reached(topic: string, positions: () => readonly number[], deadlineMs: number): Promise<void> {
    const { transport, prefix, now } = this.#options;
    const until = now() + deadlineMs;
    const name = prefix + topic;
    const ends = (await within(transport.ends([name]), deadlineMs, `reading the end of ${topic}`)).get(name) ?? [];
    if (!(await comesTrue(() => isRead(ends, positions()), until, now)))
      throw new BusError('bus_unavailable', `${topic} was not read to its end within ${String(deadlineMs)} ms`);
  }
}
