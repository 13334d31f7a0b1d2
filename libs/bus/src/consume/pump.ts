/**
 * Works through one partition: records of one key in order, keys beside each other, a bounded number in hand. A record that
 * takes long (or waits for its retry) holds up only its key; the offset to commit is that of the first record not yet done.
 */
import { PassingMap } from '../passing-map.ts';
import type { LogRecord } from '../transport.ts';

interface Slot {
  readonly next: number;
  readonly key: string | null;
  done: boolean;
  run: Promise<void> | undefined;
}

/** How many windows of records may have been done while the first of them is not. */
const SPAN = 64;

export interface PumpOptions {
  readonly window: number;
  /** A record does not wait for those before it with its key. */
  readonly unordered?: boolean;
  /** When it rejects, the record stays undone and the offset never passes it. */
  readonly handle: (record: LogRecord) => Promise<void>;
  /** All records below this offset are done. */
  readonly advance: (offset: number) => void;
}

export class PartitionPump {
  readonly #options: PumpOptions;
  readonly #lanes = new PassingMap<string, Promise<void>>();
  #slots: Slot[] = [];
  #head = 0;
  #inHand = 0;
  #room: (() => void) | undefined;
  #idle: (() => void)[] = [];
  #stopped = false;

  constructor(options: PumpOptions) {
    this.#options = options;
  }

  /** Takes the records; resolves when there is room for more. */
  async offer(records: readonly LogRecord[]): Promise<void> {
    for (const record of records) {
      if (this.#stopped) return;
      while (this.room <= 0 && !this.#stopped) await new Promise<void>((resolve) => (this.#room = resolve));
      if (this.#stopped) return;
      this.#take(record);
    }
  }

  /**
   * How many records it can take now. Those that are done behind one that is not must be remembered, so they count too, though
   * for little.
   */
  get room(): number {
    const { window } = this.#options;
    return Math.min(window - this.#inHand, window * SPAN - (this.#slots.length - this.#head));
  }

  /** How many records are in hand. */
  get inHand(): number {
    return this.#inHand;
  }

  /** Resolves when nothing is in hand. */
  async drained(): Promise<void> {
    if (this.#inHand > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** Takes nothing more; what is in hand still finishes. */
  stop(): void {
    this.#stopped = true;
    this.#room?.();
  }

  #take(record: LogRecord): void {
    const key = this.#options.unordered === true ? null : record.key;
    const slot: Slot = { next: record.offset + 1, key, done: false, run: undefined };
    this.#slots.push(slot);
    this.#inHand++;
    slot.run = this.#run(record, slot, key === null ? undefined : this.#lanes.get(key));
    if (key !== null) this.#lanes.set(key, slot.run);
  }

  async #run(record: LogRecord, slot: Slot, before: Promise<void> | undefined): Promise<void> {
    if (before !== undefined) await before;
    try {
      if (before !== undefined && this.#stopped) return;
      await this.#options.handle(record);
      slot.done = true;
      this.#settle();
    } catch {
      this.#stopped = true;
    } finally {
      this.#leave(slot);
    }
  }

  #settle(): void {
    let reached = -1;
    for (let slot = this.#slots[this.#head]; slot?.done === true; slot = this.#slots[this.#head]) {
      reached = slot.next;
      this.#head++;
    }
    if (reached < 0) return;
    if (this.#head > 1_024) {
      this.#slots = this.#slots.slice(this.#head);
      this.#head = 0;
    }
    this.#options.advance(reached);
  }

  #leave({ key, run }: Slot): void {
    if (key !== null && this.#lanes.get(key) === run) this.#lanes.delete(key);
    this.#inHand--;
    const room = this.#room;
    this.#room = undefined;
    room?.();
    if (this.#inHand > 0) return;
    const idle = this.#idle;
    this.#idle = [];
    for (const resolve of idle) resolve();
  }
}
