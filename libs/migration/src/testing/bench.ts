/** A bus in a temporary folder, and the hand that writes states and commands on it as the flag service and an operator would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bus, openEmbedded, type Transport } from '@cohortlens/bus';
import type { FlagsChange, FlagsCommand } from '@cohortlens/contracts';
import type { CurrentFlags, FlagState, FlagStateOptions } from '../flag-state.port.ts';
import { FLAG_STATE_TOPICS, openFlagState } from '../flag-state.ts';
import { DEFAULT_FLAGS } from '../flags.ts';
import { commandKey, signCommand } from '../signature.ts';
import type { Action } from '../transition.ts';
import { Outage } from './outage.ts';

export const KEY = commandKey({ jwtSecret: 'the-secret-of-the-specs' });
const AT = '2026-01-02T03:04:05.000Z';
const DEADLINE_MS = 5_000;

export const signed = (id: string, action: Action, more: Partial<FlagsCommand> = {}): FlagsCommand =>
  signCommand({ id, actor: 'ada', role: 'admin', action, signed_at: AT, ...more }, KEY);

export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'flags-'));
  readonly failures: string[] = [];
  readonly #transport = openEmbedded({ file: join(this.folder, 'log.db') });
  readonly outage = new Outage(this.#transport);
  readonly #states: FlagState[] = [];
  #buses = 0;

  /** A bus of the bench; `cut` is on the cable that the outage pulls. */
  async bus(cut: boolean, prefix = ''): Promise<Bus> {
    const transport: Transport = cut ? this.outage.transport : this.#transport;
    const produces = ['flags.commands', 'flags.state'] as const;
    const bus = new Bus({
      transport,
      flow: { service: 'bench', consumes: [], follows: FLAG_STATE_TOPICS, produces },
      instance: `bench-${String(this.#buses++)}`,
      prefix,
      events: {
        failure: (what) => this.failures.push(what),
        deadLetter: () => undefined,
        dead: (cause) => this.failures.push(cause.message),
      },
    });
    await bus.provision();
    return bus;
  }

  /** An instance's flag state; it checks only when it is told to. */
  async follow(bus: Bus, options: Partial<FlagStateOptions> = {}): Promise<FlagState> {
    const state = await openFlagState({
      bus,
      seed: DEFAULT_FLAGS,
      v2Enabled: true,
      commandKey: KEY,
      now: () => 1_000,
      onFailure: (what) => this.failures.push(what),
      checkEveryMs: 0,
      ...options,
    });
    this.#states.push(state);
    return state;
  }

  async close(): Promise<void> {
    await Promise.all(this.#states.map((s) => s.close()));
    await this.#transport.close();
    rmSync(this.folder, { recursive: true });
  }
}

export async function state(bus: Bus, epoch: string, change: FlagsChange = {}): Promise<void> {
  const data = { flags: { ...DEFAULT_FLAGS, ...change }, epoch, command_id: 'command-0', actor: 'ada', changed_at: AT };
  await bus.publish([{ topic: 'flags.state', key: 'current', data }]);
}

/** The command's offset. */
export async function send(bus: Bus, data: FlagsCommand): Promise<number> {
  const [position] = await bus.publish([{ topic: 'flags.commands', key: 'flags', data }]);
  return position?.offset ?? -1;
}

/** Resolves when it is so on the instance; rejects when it does not become so in time. */
export function becomes(flagState: FlagState, test: (current: CurrentFlags) => boolean): Promise<CurrentFlags> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void): void => {
      clearTimeout(timer);
      off();
      act();
    };
    const timer = setTimeout(() => end(() => reject(new Error(`still ${JSON.stringify(flagState.current())}`))), DEADLINE_MS);
    const look = (current: CurrentFlags): void => {
      if (test(current)) end(() => resolve(current));
    };
    const off = flagState.onChange(look);
    look(flagState.current());
  });
}
