/** A real transport behind a cable that specs can pull: while it is out nothing is written, read or asked. */
import {
  BusError,
  type FollowOptions,
  type Following,
  type LogRecord,
  type OutRecord,
  type Position,
  type Transport,
} from '@cohortlens/bus';

export class Outage {
  readonly transport: Transport;
  #out = false;
  #holds = false;
  #late: (() => void)[] = [];

  constructor(inner: Transport) {
    const refuse = (): Promise<never> => Promise.reject(new BusError('bus_unavailable', 'the cable is out'));
    const whole = Object.create(inner) as Transport;
    const over: Partial<Transport> = {
      provision: (topics) => inner.provision(topics),
      topics: () => inner.topics(),
      remove: (topics) => inner.remove(topics),
      consume: (options) => inner.consume(options),
      committed: (group, topics) => (this.#out ? refuse() : inner.committed(group, topics)),
      append: (records: readonly OutRecord[]): Promise<Position[]> => (this.#out ? refuse() : inner.append(records)),
      ends: (topics) => (this.#out ? refuse() : inner.ends(topics)),
      bounds: (topics) => (this.#out ? refuse() : inner.bounds(topics)),
      healthy: () => (this.#out ? Promise.resolve(false) : inner.healthy()),
      follow: (options) => this.#follow(inner, options),
      close: () => inner.close(),
    };
    this.transport = Object.assign(whole, over);
  }

  begin(): void {
    this.#out = true;
    this.#holds = true;
  }

  /** The log answers again, and what was written meanwhile is still on its way. */
  answer(): void {
    this.#out = false;
  }

  /** What was written meanwhile, by others, is delivered now. */
  end(): void {
    this.#out = false;
    this.#holds = false;
    for (const deliver of this.#late.splice(0)) deliver();
  }

  async #follow(inner: Transport, options: FollowOptions): Promise<Following> {
    const late = new Map<number, number>();
    const onRecord = (record: LogRecord): void => {
      if (!this.#holds) return options.onRecord(record);
      if (!late.has(record.partition)) late.set(record.partition, record.offset);
      this.#late.push(() => {
        late.delete(record.partition);
        options.onRecord(record);
      });
    };
    const following = await inner.follow({ ...options, onRecord });
    return {
      positions: () => following.positions().map((p, i) => Math.min(p, late.get(i) ?? p)),
      healthy: () => following.healthy(),
      stop: () => following.stop(),
    };
  }
}
