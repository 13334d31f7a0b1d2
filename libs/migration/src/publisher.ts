/** Publishes break-glass commands in the background, in their order, for as long as it takes until they are on the bus. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Bus, within } from '@cohortlens/bus';
import { type FlagsCommand, LIMITS } from '@cohortlens/contracts';
import type { PendingStore } from './pending-file.ts';

export interface PublisherOptions {
  readonly bus: Bus;
  readonly store?: PendingStore;
  readonly onPublished: (command: FlagsCommand, offset: number) => void;
  readonly onFailure: (what: string, error: unknown) => void;
}

export interface Publisher {
  /** Resolves when it is kept; it is in force meanwhile, and a store that fails is told of, never a reason to refuse. */
  add(command: FlagsCommand): Promise<void>;
  /** At the start: what was kept and is still to be published, and what is kept though it is not to be. Resolves as `add` does. */
  resume(commands: readonly FlagsCommand[], retained: readonly FlagsCommand[]): Promise<void>;
  waiting(): number;
  close(): Promise<void>;
}

const BACKOFF_MS = [100, 250, 500, 1_000] as const;

/** How soon after the bus is back it has published: an attempt that began before may still hang, then comes a pause and the next. */
export const PUBLISHED_MS: number = LIMITS.publishDeadlineMs + Math.max(...BACKOFF_MS);

/** The key of every command: they are handled one after another. */
export const COMMAND_LANE = 'flags';

export function openPublisher({ bus, store, onPublished, onFailure }: PublisherOptions): Publisher {
  const stopping = new AbortController();
  let queue: readonly FlagsCommand[] = [];
  let retained: readonly FlagsCommand[] = [];
  let running: Promise<void> | undefined;

  const keep = async (): Promise<void> => {
    try {
      await store?.save([...retained, ...queue]);
    } catch (error) {
      onFailure('keeping a break-glass command', error);
    }
  };

  const attempt = async (command: FlagsCommand): Promise<boolean> => {
    try {
      const message = { topic: 'flags.commands', key: COMMAND_LANE, id: command.id, data: command } as const;
      const [position] = await within(bus.publish([message]), LIMITS.publishDeadlineMs, 'publishing a break-glass command');
      if (position === undefined) return false;
      queue = queue.filter((c) => c !== command);
      onPublished(command, position.offset);
      await keep();
      return true;
    } catch (error) {
      onFailure('publishing a break-glass command', error);
      return false;
    }
  };

  const run = async (): Promise<void> => {
    for (let failed = 0; queue[0] !== undefined && !stopping.signal.aborted; ) {
      if (await attempt(queue[0])) failed = 0;
      else {
        const pause = BACKOFF_MS[Math.min(failed++, BACKOFF_MS.length - 1)];
        await sleep(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      }
    }
    running = undefined;
  };

  const take = async (commands: readonly FlagsCommand[]): Promise<void> => {
    queue = [...queue, ...commands];
    const kept = keep();
    if (queue.length > 0) running ??= run();
    await kept;
  };

  return {
    add: async (command) => {
      if (!queue.some((c) => c.id === command.id)) await take([command]);
    },
    resume: (commands, kept) => {
      retained = kept;
      return take(commands);
    },
    waiting: () => queue.length,
    close: async () => {
      stopping.abort();
      await running;
    },
  };
}
