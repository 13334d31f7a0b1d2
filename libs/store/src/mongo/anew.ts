/**
 * A replica set that was made anew under its old name, as after a restore: its elections are counted from the beginning, so whoever knew the
 * old one takes its primary for one that was deposed, and would wait for another for ever. It has none of the indexes either.
 */
import type { EventEmitter } from 'node:events';
import mongoose from 'mongoose';

const { MongoStalePrimaryError } = mongoose.mongo;

/** A primary that was deposed and has not noticed steps down within ten seconds. */
const DEPOSED_MS = 15_000;

type Topology = mongoose.mongo.TopologyDescriptionChangedEvent['newDescription'];

/** Whether the only primary that there is is taken for one that was deposed. */
const isStale = ({ servers }: Topology): boolean => {
  const all = [...servers.values()];
  return all.every(({ type }) => type !== 'RSPrimary') && all.some(({ error }) => error instanceof MongoStalePrimaryError);
};

/** `onAnew` is told once. `client`: a MongoClient. Ends with the returned function. */
export function watchForAnew(client: EventEmitter, onAnew: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => {
    clearTimeout(timer);
    client.off('topologyDescriptionChanged', look);
  };
  const look = ({ newDescription }: mongoose.mongo.TopologyDescriptionChangedEvent): void => {
    if (!isStale(newDescription)) {
      clearTimeout(timer);
      timer = undefined;
      return;
    }
    timer ??= setTimeout(() => {
      end();
      onAnew();
    }, DEPOSED_MS).unref();
  };
  client.on('topologyDescriptionChanged', look);
  return end;
}
