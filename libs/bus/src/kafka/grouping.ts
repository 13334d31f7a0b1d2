/** The messages of a batch by their partitions. kafkajs copies a partition's list for every message that it adds to it. */

export interface Grouping {
  readonly topic: string;
  readonly partitionMetadata: readonly unknown[];
  readonly messages: readonly object[];
  readonly partitioner: (of: {
    readonly topic: string;
    readonly partitionMetadata: readonly unknown[];
    readonly message: object;
  }) => number;
}

export type Groups = Record<number, object[]>;

export function grouped({ topic, partitionMetadata, messages, partitioner }: Grouping): Groups {
  const groups: Groups = {};
  if (partitionMetadata.length === 0) return groups;
  for (const message of messages) (groups[partitioner({ topic, partitionMetadata, message })] ??= []).push(message);
  return groups;
}
