/** Reads one partition on and on, at the speed of whoever takes the records. */
import type { LogRecord, Start } from '../transport.ts';
import type { LogFile } from './file.ts';
import type { Partition } from './partition.ts';

const BATCH = 256;

/** Where reading begins in a partition that ends there; what is kept no more is passed over. */
export function startOf(from: Start, end: number): number {
  if (from === 'beginning') return 0;
  return from === 'end' ? end : Math.max(0, end - from.last);
}

export class Reader {
  position: number;
  readonly #partition: Partition;
  readonly #file: LogFile;
  readonly #take: (records: readonly LogRecord[]) => Promise<void> | undefined;
  #stopped = false;
  readonly ended: Promise<void>;

  constructor(
    file: LogFile,
    partition: Partition,
    from: number,
    take: (records: readonly LogRecord[]) => Promise<void> | undefined,
    onFailure: (cause: Error) => void,
  ) {
    this.#file = file;
    this.#partition = partition;
    this.position = from;
    this.#take = take;
    this.ended = this.#run().catch((error: unknown) => {
      if (!this.#stopped) onFailure(error instanceof Error ? error : new Error(String(error)));
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#partition.wake();
  }

  async #run(): Promise<void> {
    for (;;) {
      if (!this.#stopped && this.position >= this.#partition.end) await this.#partition.beyond(this.position);
      if (this.#stopped) return;
      const { end } = this.#partition;
      const recent = this.#partition.recent(this.position, BATCH);
      // One that is far behind must not keep the others from the loop.
      if (recent === undefined) await new Promise((resolve) => setImmediate(resolve));
      if (this.#stopped) return;
      const records = recent ?? this.#file.read(this.#partition, this.position, end, BATCH);
      const last = records.at(-1);
      // What retention or compaction has removed is passed over.
      if (last === undefined) this.position = Math.max(this.position, end);
      else {
        await this.#take(records);
        this.position = last.offset + 1;
      }
    }
  }
}
