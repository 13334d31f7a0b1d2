/** Runs the training in a thread of its own, so that the loop that serves never waits for it, and no longer than it may. */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TrainedModel } from './reference-model.ts';

/** The thread's file beside this one: .js when built, .ts when run from sources (Node strips the types). */
const THREAD = new URL(`./training-thread${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** Trains from the CSV's text. Rejects when the training throws, or is not done after timeoutMs (it is then stopped). */
export function trainInThread(csv: string, timeoutMs: number): Promise<TrainedModel> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: { csv } });
    const deadline = setTimeout(() => {
      settle(() => reject(new Error(`the reference model was not trained within ${timeoutMs} ms`)));
    }, timeoutMs);
    const settle = (how: () => void) => {
      clearTimeout(deadline);
      thread.removeAllListeners();
      thread.on('error', () => undefined);
      thread.terminate().then(how, how);
    };
    thread.on('message', (trained: TrainedModel) => settle(() => resolve(trained)));
    thread.on('error', (error: Error) => settle(() => reject(error)));
    thread.on('exit', (code) => settle(() => reject(new Error(`the training thread ended with ${code} and no model`))));
  });
}
