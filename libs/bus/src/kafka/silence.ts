/**
 * A broker that is paused or cut off keeps its connections and answers nothing. kafkajs goes on asking it what any other would tell, for
 * to be connected is all it looks at, and takes one that has not even said which versions it speaks for connected. Here whoever let a
 * request pass its deadline is asked last, until it answers again; and a group is joined only where there is an answer, for who joins
 * waits for the others, and would wait as long for nobody.
 */
import { typeOf } from './failure.ts';

interface Connections {
  send(request: object): Promise<unknown>;
}

interface Broker {
  readonly brokerAddress: string;
  readonly connectionPool: Connections;
  isConnected(): boolean;
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  apiVersions(): Promise<unknown>;
  joinGroup(about: object): Promise<unknown>;
}

type Ask<T> = (of: { readonly nodeId: string; readonly broker: Broker }) => Promise<T>;

/** What this concerns of kafkajs' pool of brokers. */
export interface Pool {
  readonly brokers: Readonly<Record<string, Broker>>;
  findBroker(of: { readonly nodeId: string }): Promise<Broker>;
  findConnectedBroker(): Promise<Broker>;
  withBroker<T>(ask: Ask<T>): Promise<T | null>;
}

export interface Parts {
  readonly connections: Pick<Connections, 'send'>;
  readonly broker: Pick<Broker, 'connect' | 'joinGroup'>;
  readonly pool: Pick<Pool, 'findConnectedBroker' | 'withBroker'>;
  /** kafkajs' own, by which it knows that another broker is to be tried. */
  readonly unconnected: new (
    message: string,
    about: { readonly broker: string },
  ) => Error;
}

const TIMED_OUT = 'KafkaJSRequestTimeoutError';

const silent = new WeakSet<Connections>();

/** Those that answer before those that are silent, and of each kind the connected ones first; else by chance. */
function inOrder({ brokers }: Pool): readonly string[] {
  const ranked = Object.entries(brokers).map(([nodeId, broker]) => {
    const rank = (silent.has(broker.connectionPool) ? 2 : 0) + (broker.isConnected() ? 0 : 1);
    return { nodeId, place: rank + Math.random() };
  });
  return ranked.sort((a, b) => a.place - b.place).map(({ nodeId }) => nodeId);
}

/** Changes kafkajs' brokers, all of the process. */
export function askTheSilentLast({ connections, broker, pool, unconnected }: Parts): void {
  const { send } = connections;
  connections.send = async function (this: Connections, request): Promise<unknown> {
    try {
      const answer = await send.call(this, request);
      silent.delete(this);
      return answer;
    } catch (error) {
      if (typeOf(error) === TIMED_OUT) silent.add(this);
      throw error;
    }
  };

  const { connect, joinGroup } = broker;
  broker.joinGroup = async function (this: Broker, about): Promise<unknown> {
    await this.apiVersions();
    return joinGroup.call(this, about);
  };
  broker.connect = async function (this: Broker): Promise<void> {
    try {
      await connect.call(this);
    } catch (error) {
      if (typeOf(error) !== TIMED_OUT) throw error;
      await this.disconnect();
      throw new unconnected('Connection timeout: the broker says nothing', { broker: this.brokerAddress });
    }
  };

  const { findConnectedBroker } = pool;
  pool.findConnectedBroker = async function (this: Pool): Promise<Broker> {
    for (const nodeId of inOrder(this)) {
      try {
        return await this.findBroker({ nodeId });
      } catch {
        // The next one may be there.
      }
    }
    return findConnectedBroker.call(this);
  };

  const { withBroker } = pool;
  pool.withBroker = async function <T>(this: Pool, ask: Ask<T>): Promise<T | null> {
    const nodeIds = inOrder(this);
    if (nodeIds.length === 0) return withBroker.call(this, ask) as Promise<T | null>;
    let unreached: Error | undefined;
    for (const nodeId of nodeIds) {
      const found = await this.findBroker({ nodeId }).catch((error: Error) => void (unreached = error));
      const answer = found && (await ask({ nodeId, broker: found }).catch(() => undefined));
      if (answer !== undefined) return answer;
    }
    if (unreached !== undefined) throw unreached;
    return null;
  };
}
