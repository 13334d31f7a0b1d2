/** The topics of a cluster, as its metadata told of them last. */

export interface TopicMetadata {
  readonly name: string;
  readonly partitions: readonly { readonly leader: number }[];
}

export class KnownTopics {
  #partitions: ReadonlyMap<string, number> = new Map();
  #names: ReadonlySet<string> = new Set();

  /** How many partitions it has; undefined when it cannot be used, or there is none. */
  partitions(topic: string): number | undefined {
    return this.#partitions.get(topic);
  }

  has(topic: string): boolean {
    return this.#partitions.has(topic);
  }

  /** There is one, but a partition has no leader: it is being made, or was lost before anybody here had asked about it. */
  isLeaderless(topic: string): boolean {
    return this.#names.has(topic) && !this.has(topic);
  }

  /** Returns the names of all, also of those that cannot be used yet. One that had leaders will have them again, and stays what it was. */
  learn(topics: readonly TopicMetadata[]): ReadonlySet<string> {
    const usable = topics.filter(
      ({ name, partitions }) => partitions.length > 0 && (this.has(name) || partitions.every(({ leader }) => leader >= 0)),
    );
    this.#partitions = new Map(usable.map(({ name, partitions }) => [name, partitions.length]));
    this.#names = new Set(topics.map(({ name }) => name));
    return this.#names;
  }

  forget(topic: string): void {
    this.#partitions = new Map([...this.#partitions].filter(([name]) => name !== topic));
  }
}
