/** What the load generator is asked for, and the generator as its parent has it. */
import { join } from 'node:path';
import { CUSTOMER, tokenOf } from '../../e2e/client.ts';
import { Child } from '../child.ts';
import type { Sample } from '../figures.ts';

export interface HttpLoad {
  readonly url: string;
  readonly token: string;
  readonly body: string;
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second, whatever becomes of them; without it every connection asks again as soon as it has its answer. */
  readonly rate?: number;
}

/** Where a side is asked. */
export interface Target {
  readonly url: string;
  readonly token: string;
}

export const CONNECTIONS = 64;
const PROCESS = join(import.meta.dirname, 'process.ts');
const MARGIN_MS = 30_000;

export class LoadGenerator {
  readonly #child: Child;

  private constructor(child: Child) {
    this.#child = child;
  }

  static async start(signal: AbortSignal): Promise<LoadGenerator> {
    return new LoadGenerator(await Child.start(PROCESS, ['load generator'], signal));
  }

  /** A customer's prediction, again and again. */
  fire({ url, token }: Target, seconds: number, rate?: number): Promise<Sample> {
    const load = { url, token, body: JSON.stringify(CUSTOMER), connections: CONNECTIONS, seconds };
    const question: HttpLoad = rate === undefined ? load : { ...load, rate };
    return this.#child.ask<Sample>(question, seconds * 1_000 + MARGIN_MS);
  }

  /** Half of the peak rate, in requests a second, as so many seconds of the closed loop show it. Throws when an answer failed. */
  async halfOfPeak(target: Target, seconds: number): Promise<number> {
    const { answered, failed, seconds: took } = await this.fire(target, seconds);
    if (failed > 0) throw new Error(`${String(failed)} answers failed at the peak rate: it is none`);
    return Math.max(1, Math.floor(answered / took / 2));
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}

/** The system's prediction on one of its paths, asked by its administrator. */
export async function targetOf(url: string, path: 'v1' | 'v2'): Promise<Target> {
  return { url: `${url}/api/${path}/predict-spending`, token: await tokenOf(url) };
}
