/** One partition of the embedded log in memory: where it ends, its newest records, and who waits for more. */
import type { LogRecord } from '../transport.ts';

const TAIL_RECORDS = 2_048;
const TAIL_BYTES = 8 * 1024 * 1024;

export class Partition {
  readonly id: number;
  readonly topic: string;
  readonly partition: number;
  /** The offset of the next record to be appended; `end` follows when it is durable. */
  next: number;
  /** The offset after the last durable record: what readers may see. */
  end: number;
  #tail: LogRecord[] = [];
  #tailBytes = 0;
  #waiting: (() => void)[] = [];

  constructor(row: { id: number; topic: string; partition: number; next: number }) {
    this.id = row.id;
    this.topic = row.topic;
    this.partition = row.partition;
    this.next = row.next;
    this.end = row.next;
  }

  /** The records have become durable. */
  extend(records: readonly LogRecord[]): void {
    for (const record of records) {
      this.#tail.push(record);
      this.#tailBytes += record.value?.length ?? 0;
    }
    this.end = this.next;
    let drop = 0;
    while (this.#tail.length - drop > TAIL_RECORDS || (this.#tailBytes > TAIL_BYTES && drop < this.#tail.length)) {
      this.#tailBytes -= this.#tail[drop]?.value?.length ?? 0;
      drop++;
    }
    if (drop > 0) this.#tail = this.#tail.slice(drop);
    this.wake();
  }

  /** From memory; undefined when what is asked is older than what memory holds. */
  recent(from: number, limit: number): LogRecord[] | undefined {
    const first = this.#tail[0];
    if (first === undefined || from < first.offset) return undefined;
    const at = from - first.offset;
    return this.#tail.slice(at, at + limit);
  }

  /** Resolves when there is something at or after the offset, or wake() is called. */
  async beyond(offset: number): Promise<void> {
    if (this.end > offset) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}
