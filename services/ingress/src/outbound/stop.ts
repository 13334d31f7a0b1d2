/** The end of serving: the orchestrator is told first, then nobody new is let in, then those inside may finish. */
import type { Server } from 'node:http';

export interface Serving {
  /** Stops listening; resolves when all that was under way has been answered. */
  close(): Promise<void>;
  getHttpServer(): Pick<Server, 'closeAllConnections'>;
}

/** Not all at once: of a process that was held up, whoever has connected meanwhile is not let in yet when the time is over, and would be cut off. */
const STEP_MS = 100;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A turn of the event loop that took less was not held up, and has let everybody in. */
const QUICK_MS = 5;
const MOST_TURNS = 200;

/** Lets in whoever has connected: what waits before the door when it closes is cut off. */
async function letIn(): Promise<void> {
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    const began = performance.now();
    await new Promise((resolve) => setImmediate(resolve));
    if (performance.now() - began < QUICK_MS) return;
  }
}

/** Resolves when nothing is served any more: after `drainMs` of being not ready and at most `graceMs` of finishing. */
export async function stopServing(
  app: Serving,
  { drainMs, graceMs }: { readonly drainMs: number; readonly graceMs: number },
): Promise<void> {
  for (let left = drainMs; left > 0; left -= STEP_MS) await pause(Math.min(left, STEP_MS));
  await letIn();
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), graceMs);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
