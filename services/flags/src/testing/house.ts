/** The flag service as it runs, on an embedded bus in a temporary folder, with an instance that commands and one that follows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bus, type Inbox, type Message, openEmbedded, type Transport } from '@cohortlens/bus';
import { readConfig } from '@cohortlens/config';
import { type FlagsCommand, type FlagsEvent, type FlagsState, TOPICS, type TopicName } from '@cohortlens/contracts';
import {
  type Action,
  COMMAND_LANE,
  commandKey,
  type Commander,
  type CommandOrder,
  createCommander,
  DEFAULT_FLAGS,
  FLAG_STATE_TOPICS,
  type FlagState,
  openFlagState,
  type Sent,
  signCommand,
} from '@cohortlens/migration';
import { type StartedService, startService } from '@cohortlens/service';
import { openSqliteStore, type Store } from '@cohortlens/store';
import { createTelemetry } from '@cohortlens/telemetry';
import { flagsService } from '../index.ts';

const PREFIX = 'cohortlens.';
const ASK_MS = 8_000;
const AT = '2026-01-02T03:04:05.000Z';

export class House {
  readonly folder = mkdtempSync(join(tmpdir(), 'flags-'));
  readonly config = readConfig({ JWT_SECRET: 'the-secret-of-the-specs' });
  readonly key = commandKey(this.config);
  readonly transport: Transport = openEmbedded({ file: join(this.folder, 'log.db') });
  readonly telemetry = createTelemetry({ level: 'silent' });
  #store: Store | undefined;
  #services: StartedService[] = [];
  #states: FlagState[] = [];
  #bus: Bus | undefined;
  #inbox: Inbox | undefined;
  #commander: Commander | undefined;

  async open(): Promise<this> {
    this.#store = await openSqliteStore({ file: join(this.folder, 'store.db'), durability: 'normal' });
    this.#bus = await this.newBus('ingress-0');
    this.#inbox = await this.#bus.openInbox(16);
    this.#commander = createCommander({ bus: this.#bus, inbox: this.#inbox, key: this.key, now: Date.now });
    return this;
  }

  get bus(): Bus {
    if (this.#bus === undefined) throw new Error('the house is not open');
    return this.#bus;
  }

  async newBus(instance: string): Promise<Bus> {
    const bus = new Bus({
      transport: this.transport,
      flow: {
        service: 'ingress',
        consumes: [],
        follows: [...FLAG_STATE_TOPICS, 'flags.events'],
        produces: ['flags.commands', 'flags.state', 'flags.events', 'replies'],
      },
      instance,
      prefix: PREFIX,
      events: { failure: () => undefined, deadLetter: () => undefined, dead: () => undefined },
    });
    await bus.provision();
    return bus;
  }

  /** Starts a replica of the flag service. */
  async start(index = 0, flagSeed: Readonly<Record<string, string>> = {}): Promise<StartedService> {
    const { transport, telemetry } = this;
    if (this.#store === undefined) throw new Error('the house is not open');
    const config = { ...this.config, index, flagSeed };
    const foundation = { config, transport, store: this.#store, telemetry, now: Date.now, close: () => Promise.resolve() };
    const service = await startService(flagsService, foundation, { onDead: () => undefined });
    this.#services.push(service);
    return service;
  }

  async stop(service: StartedService): Promise<void> {
    this.#services = this.#services.filter((s) => s !== service);
    await service.stop();
  }

  async follow(): Promise<FlagState> {
    const flags = await openFlagState({
      bus: this.bus,
      seed: DEFAULT_FLAGS,
      v2Enabled: true,
      commandKey: this.key,
      now: Date.now,
      onFailure: () => undefined,
      checkEveryMs: 0,
    });
    this.#states.push(flags);
    return flags;
  }

  order(action: Action, more: Partial<CommandOrder> = {}, timeoutMs = ASK_MS): Promise<Sent> {
    if (this.#commander === undefined) throw new Error('the house is not open');
    return this.#commander.send({ actor: 'ada', role: 'admin', action, ...more }, timeoutMs);
  }

  /** The event that an order was decided by; fails when there was no verdict. */
  async decided(action: Action, more: Partial<CommandOrder> = {}): Promise<FlagsEvent> {
    const sent = await this.order(action, more);
    if (sent.outcome !== 'decided') throw new Error(`the order is ${sent.outcome}`);
    return sent.event;
  }

  signed(id: string, action: Action, more: Partial<FlagsCommand> = {}): FlagsCommand {
    return signCommand({ id, actor: 'ada', role: 'admin', action, signed_at: AT, ...more }, this.key);
  }

  /** Publishes the command as anybody who can write to the topic may, and waits for an answer to it. */
  async put(command: FlagsCommand, key: string = COMMAND_LANE): Promise<FlagsEvent> {
    const requestid = `ask-${command.id}-${String(this.#asked++)}`;
    const call = this.#inbox?.expect(requestid);
    if (call === undefined || this.#inbox === undefined) throw new Error('the house is not open');
    const attributes = { requestid, replyto: this.#inbox.topic };
    await this.bus.publish([{ topic: 'flags.commands', key, data: command, attributes }]);
    const reply = await call.next(ASK_MS);
    call.end();
    if (reply === undefined) throw new Error(`no answer to ${command.id}`);
    return reply.data as FlagsEvent;
  }
  #asked = 0;

  /** All that stands in a topic, in order. */
  async all<T>(topic: TopicName): Promise<Message<T>[]> {
    const found: Message<T>[] = [];
    const read = await this.bus.listen<T>(topic, 'beginning', (message) => found.push(message));
    await read(ASK_MS);
    return found;
  }

  async states(): Promise<readonly FlagsState[]> {
    return (await this.all<FlagsState>('flags.state')).map(({ data }) => data);
  }

  async events(): Promise<readonly FlagsEvent[]> {
    return (await this.all<FlagsEvent>('flags.events')).map(({ data }) => data);
  }

  /** The topic as it is in a data folder made anew: empty, its offsets start again. */
  async anew(topic: TopicName): Promise<void> {
    const { partitions, retentionMs } = TOPICS[topic];
    await this.transport.remove([PREFIX + topic]);
    await this.transport.provision([{ name: PREFIX + topic, partitions, retentionMs, compacted: false }]);
  }

  async close(): Promise<void> {
    for (const service of this.#services.splice(0)) await service.stop();
    await Promise.all(this.#states.map((s) => s.close()));
    await this.#bus?.close(0);
    await this.transport.close();
    await this.#store?.close();
    await this.telemetry.close();
    rmSync(this.folder, { recursive: true });
  }
}
