/** The groups' committed offsets: those on the disk, and those that the next transaction will write. */
import type { LogFile } from './file.ts';
import type { Partition } from './partition.ts';

interface Commit {
  readonly group: string;
  readonly partition: Partition;
  readonly offset: number;
}

export class Offsets {
  readonly #durable = new Map<string, Map<number, number>>();
  #next = new Map<string, Commit>();

  constructor(file: LogFile) {
    for (const { grp, pid, offset } of file.offsets()) this.#of(grp).set(pid, offset);
  }

  /** What the group has done, durable or about to be; 0 when it has done nothing. */
  of(group: string, partition: Partition): number {
    return this.#next.get(`${group} ${String(partition.id)}`)?.offset ?? this.#of(group).get(partition.id) ?? 0;
  }

  commit(group: string, partition: Partition, offset: number): void {
    this.#next.set(`${group} ${String(partition.id)}`, { group, partition, offset });
  }

  get pending(): boolean {
    return this.#next.size > 0;
  }

  /** Takes what is pending: to be written within a transaction, and then told whether that was committed or has failed. */
  take(): { readonly write: (file: LogFile) => void; readonly done: () => void; readonly failed: () => void } {
    const taken = this.#next;
    this.#next = new Map();
    return {
      write: (file) => {
        for (const { group, partition, offset } of taken.values()) file.commit(group, partition.id, offset);
      },
      done: () => {
        for (const { group, partition, offset } of taken.values()) this.#of(group).set(partition.id, offset);
      },
      failed: () => {
        for (const [id, commit] of taken) if (!this.#next.has(id)) this.#next.set(id, commit);
      },
    };
  }

  #of(group: string): Map<number, number> {
    const offsets = this.#durable.get(group) ?? new Map<number, number>();
    this.#durable.set(group, offsets);
    return offsets;
  }
}
