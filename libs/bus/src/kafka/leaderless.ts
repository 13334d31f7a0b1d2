/**
 * Who asks which topics and brokers there are is answered although a partition is without a leader. kafkajs throws then, whosever partition
 * it is: on a cluster that is shared, a stranger's lost topic would keep everybody from starting. Whoever asks about topics by their names
 * is told as before: there a leader that is missing has to be waited for.
 */

interface Topic {
  readonly partitionMetadata: readonly { readonly partitionErrorCode: number }[];
}

interface Metadata {
  readonly topicMetadata: readonly Topic[];
}

interface Exchange {
  readonly response: { readonly parse: (metadata: Metadata) => Promise<Metadata> };
}

type Make = (about: { readonly topics: readonly string[] }) => Exchange;

/** kafkajs' versions of the request for metadata. */
export interface Versions {
  protocol: (of: { readonly version: number }) => Make | undefined;
}

const withoutErrors = (topic: Topic): Topic => ({
  ...topic,
  partitionMetadata: topic.partitionMetadata.map((partition) => ({ ...partition, partitionErrorCode: 0 })),
});

export function bearLeaderless(versions: Versions): void {
  const { protocol } = versions;
  versions.protocol = (of) => {
    const make = protocol(of);
    if (make === undefined) return undefined;
    return (about) => {
      const own = make(about);
      if (about.topics.length > 0) return own;
      const { response } = own;
      const parse = (all: Metadata): Promise<Metadata> =>
        response.parse({ ...all, topicMetadata: all.topicMetadata.map(withoutErrors) });
      return { ...own, response: { ...response, parse } };
    };
  };
}
