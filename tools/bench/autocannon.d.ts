/** The part of autocannon that the benchmarks and the performance baseline use; it comes without types. */
declare module 'autocannon' {
  export interface Options {
    readonly url: string;
    readonly method: 'GET' | 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly connections: number;
    readonly pipelining: number;
    /** Seconds; or else an amount. */
    readonly duration?: number;
    /** How many requests in all. */
    readonly amount?: number;
    /** Seconds. */
    readonly timeout: number;
  }
  export interface Result {
    /** Seconds. */
    readonly duration: number;
    /** Time-outs among them. */
    readonly errors: number;
    readonly timeouts: number;
  }
  export interface Load extends PromiseLike<Result> {
    /** Ends it early, with what there is. */
    stop(): void;
    on(event: 'response', listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void): void;
  }
  export default function autocannon(options: Options): Load;
}
