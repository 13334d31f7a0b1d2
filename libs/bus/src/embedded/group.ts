/**
 * A consumer group: which member reads which partition. Members come and go; each partition has one reader at a time. A handler that takes
 * longer than its handover runs beside its successor's; what is committed only grows.
 */
import { PartitionPump } from '../consume/pump.ts';
import { atMost } from '../consume/wait.ts';
import type { ConsumeOptions } from '../transport.ts';
import type { LogFile } from './file.ts';
import type { Partition } from './partition.ts';
import { Reader } from './reader.ts';

export interface GroupPorts {
  readonly file: LogFile;
  partitionsOf(topic: string): readonly Partition[];
  committed(group: string, partition: Partition): number;
  commit(group: string, partition: Partition, offset: number): void;
}

interface Work {
  readonly member: Member;
  readonly reader: Reader;
  readonly pump: PartitionPump;
  readonly leaving: AbortController;
}

export interface Member {
  readonly options: ConsumeOptions;
  readonly abort: AbortController;
}

const HANDOVER_MS = 5_000;

export class Group {
  readonly #ports: GroupPorts;
  readonly #name: string;
  readonly #members: Member[] = [];
  readonly #work = new Map<Partition, Work>();
  #balancing: Promise<void> = Promise.resolve();

  constructor(name: string, ports: GroupPorts) {
    this.#name = name;
    this.#ports = ports;
  }

  join(member: Member): Promise<void> {
    this.#members.push(member);
    return this.#rebalance();
  }

  /** The member's partitions go to the others, when what it has in hand is done or its grace is over. */
  async leave(member: Member, graceMs: number): Promise<void> {
    const at = this.#members.indexOf(member);
    if (at < 0) return;
    this.#members.splice(at, 1);
    await this.#release(
      [...this.#work].filter(([, w]) => w.member === member).map(([p]) => p),
      graceMs,
    );
    member.abort.abort();
    await this.#rebalance();
  }

  #rebalance(): Promise<void> {
    this.#balancing = this.#balancing.then(() => this.#assign());
    return this.#balancing;
  }

  async #assign(): Promise<void> {
    const wanted = new Map<Partition, Member>();
    const topics = new Set(this.#members.flatMap((m) => m.options.topics));
    for (const topic of topics) {
      const takers = this.#members.filter((m) => m.options.topics.includes(topic));
      this.#ports.partitionsOf(topic).forEach((partition, i) => {
        const member = takers[i % takers.length];
        if (member !== undefined) wanted.set(partition, member);
      });
    }
    await this.#release(
      [...this.#work].filter(([p, w]) => wanted.get(p) !== w.member).map(([p]) => p),
      HANDOVER_MS,
    );
    for (const [partition, member] of wanted) {
      if (!this.#work.has(partition) && this.#members.includes(member)) this.#work.set(partition, this.#start(partition, member));
    }
  }

  #start(partition: Partition, member: Member): Work {
    const { options, abort } = member;
    const leaving = new AbortController();
    const pump = new PartitionPump({
      window: options.window,
      unordered: options.unordered === true,
      handle: (record) => options.handle(record, abort.signal, leaving.signal),
      // Whoever has the partition since may have done more.
      advance: (offset) => {
        if (offset > this.#ports.committed(this.#name, partition)) this.#ports.commit(this.#name, partition, offset);
      },
    });
    const reader = new Reader(
      this.#ports.file,
      partition,
      this.#ports.committed(this.#name, partition),
      (records) => pump.offer(records),
      options.onDead,
    );
    return { member, reader, pump, leaving };
  }

  async #release(partitions: readonly Partition[], graceMs: number): Promise<void> {
    const leaving = partitions.map((partition) => ({ partition, work: this.#work.get(partition) }));
    for (const { work } of leaving) {
      work?.reader.stop();
      work?.pump.stop();
      work?.leaving.abort();
    }
    await atMost(Promise.all(leaving.map(async ({ work }) => work?.pump.drained())), graceMs);
    // Another's handover may have been quicker: what is there then is its successor's.
    for (const { partition, work } of leaving) if (this.#work.get(partition) === work) this.#work.delete(partition);
  }
}
