/** The topics of a cluster, as its metadata told of them last. */

export interface TopicMetadata {
  readonly name: string;
  readonly partitions: readonly { readonly leader: number }[];
}

interface Known {
  readonly partitions: number;
  /** Every partition has a leader now. */
  readonly led: boolean;
  /** It is led, or was when it was told of before: it will be again, and is waited for. */
  readonly usable: boolean;
}

/** A topic that is being made has partitions without leaders: it is known by name, and not usable before each has had one. */
export class KnownTopics {
  #topics: ReadonlyMap<string, Known> = new Map();

  /** How many partitions it has; undefined when it cannot be used, or there is none. */
  partitions(topic: string): number | undefined {
    const known = this.#topics.get(topic);
    return known?.usable ? known.partitions : undefined;
  }

  has(topic: string): boolean {
    return this.partitions(topic) !== undefined;
  }

  isLed(topic: string): boolean {
    return this.#topics.get(topic)?.led ?? false;
  }

  /** There is one, but a partition has no leader: it is being made, or was lost before anybody here had asked about it. */
  isLeaderless(topic: string): boolean {
    return this.#topics.get(topic)?.usable === false;
  }

  /** Returns the names of all, also of those that cannot be used yet. */
  learn(topics: readonly TopicMetadata[]): ReadonlySet<string> {
    const knownOf = ({ name, partitions }: TopicMetadata): Known => {
      const there = partitions.length > 0;
      const led = there && partitions.every(({ leader }) => leader >= 0);
      return { partitions: partitions.length, led, usable: led || (there && this.has(name)) };
    };
    this.#topics = new Map(topics.map((topic) => [topic.name, knownOf(topic)]));
    return new Set(this.#topics.keys());
  }

  forget(topic: string): void {
    this.#topics = new Map([...this.#topics].filter(([name]) => name !== topic));
  }
}
