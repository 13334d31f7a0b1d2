/** A TCP proxy that knows just enough of Kafka's protocol to lose produce requests, and to lose or delay their answers. For tests and drills alone. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** What becomes of a produce request: `swallow` never reaches the broker; the others are about its answer. */
export type Fate = 'pass' | 'swallow' | 'lose' | 'cut' | 'delay';

const PRODUCE = 0;
const DELAY_MS = 150;
/** Behind the length, the correlation id and the throttle time. */
const ERROR_AT = 12;

/** Of a frame that begins with these bytes, or of its length when that is not known yet. */
const wantedOf = (bytes: Buffer): number => (bytes.length < 4 ? 4 : 4 + bytes.readInt32BE(0));

/** Calls back with every whole frame: four bytes of length, then the frame. Chunks are put together when all of one is there. */
function frames(onFrame: (frame: Buffer) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let [there, wanted] = [0, 4];
  return (chunk) => {
    chunks.push(chunk);
    there += chunk.length;
    if (there < wanted) return;
    let rest = Buffer.concat(chunks);
    for (wanted = wantedOf(rest); rest.length >= wanted; wanted = wantedOf(rest)) {
      onFrame(rest.subarray(0, wanted));
      rest = rest.subarray(wanted);
    }
    [chunks, there] = [[rest], rest.length];
  };
}

export class Proxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** How many answers were made into refusals. */
  refusals = 0;
  #silent = false;
  #bytesPerMs = Infinity;
  #refusal: { readonly api: number; readonly code: number } | undefined;
  /** How many requests met each fate. */
  readonly met: Record<Fate, number> = { pass: 0, swallow: 0, lose: 0, cut: 0, delay: 0 };

  constructor(broker: { host: string; port: number }, fate: () => Fate = () => 'pass') {
    this.#server = createServer((client) => this.#join(client, connect(broker), fate));
  }

  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  /** From now on nothing comes through, in either direction; connections stay. */
  silence(): void {
    this.#silent = true;
  }

  /** What comes from now on comes through again; what was kept back does not. */
  speak(): void {
    this.#silent = false;
  }

  /** From now on each connection's answers come no faster than this. */
  slowDown(bytesPerSecond: number): void {
    this.#bytesPerMs = bytesPerSecond / 1_000;
  }

  /** The next answer to a request of this kind becomes a refusal, where the error code stands behind the throttle time. */
  refuse(api: number, code: number): void {
    this.#refusal = { api, code };
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(client: Socket, broker: Socket, fate: () => Fate): void {
    const produced = new Map<number, Fate>();
    const refused = new Map<number, number>();
    const end = (): void => {
      client.destroy();
      broker.destroy();
    };
    for (const socket of [client, broker]) {
      this.#sockets.add(socket);
      socket.on('error', end).on('close', end).setNoDelay(true);
    }
    client.on(
      'data',
      frames((frame) => {
        if (this.#silent) return;
        if (frame.readInt16BE(4) === PRODUCE) {
          const what = fate();
          this.met[what]++;
          if (what === 'swallow') return;
          produced.set(frame.readInt32BE(8), what);
        }
        if (frame.readInt16BE(4) === this.#refusal?.api) {
          refused.set(frame.readInt32BE(8), this.#refusal.code);
          this.#refusal = undefined;
        }
        broker.write(frame);
      }),
    );
    broker.on('data', ({ length }: Buffer) => {
      if (this.#bytesPerMs === Infinity) return;
      broker.pause();
      setTimeout(() => broker.resume(), length / this.#bytesPerMs);
    });
    broker.on(
      'data',
      frames((frame) => {
        if (this.#silent) return;
        const code = refused.get(frame.readInt32BE(4));
        if (code !== undefined) {
          frame.writeInt16BE(code, ERROR_AT);
          refused.delete(frame.readInt32BE(4));
          this.refusals++;
        }
        const what = produced.get(frame.readInt32BE(4));
        produced.delete(frame.readInt32BE(4));
        if (what === 'cut') end();
        else if (what === 'delay') setTimeout(() => client.writable && client.write(frame), DELAY_MS);
        else if (what !== 'lose') client.write(frame);
      }),
    );
  }
}
