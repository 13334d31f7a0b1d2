/** The end of serving: the orchestrator is told first, then nobody new is let in, then those inside may finish. */
import type { Server } from 'node:http';

export interface Serving {
  /** Stops listening; resolves when all that was under way has been answered. */
  close(): Promise<void>;
  readonly server: Pick<Server, 'closeAllConnections' | 'on' | 'off'>;
}

/** Not all at once: of a process that was held up, whoever has connected meanwhile is not let in yet when the time is over, and would be cut off. */
const STEP_MS = 100;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A turn of the event loop that took longer may have kept somebody waiting since it looked. */
const QUICK_MS = 5;
const MOST_TURNS = 200;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets in whoever has connected, until in a quick turn of the event loop nobody came: what waits before the door when it closes is cut off. */
async function letIn(server: Serving['server']): Promise<void> {
  let waiting = true;
  const heard = (): void => void (waiting = true);
  server.on('connection', heard);
  // The present turn, e.g. that of a signal, may have nothing of the connections' part before it.
  await turn();
  for (let turns = 0; waiting && turns < MOST_TURNS; turns++) {
    waiting = false;
    const began = performance.now();
    await turn();
    waiting ||= performance.now() - began >= QUICK_MS;
  }
  server.off('connection', heard);
}

/** Resolves when nothing is served any more: after `drainMs` of being not ready and at most `graceMs` of finishing. */
export async function stopServing(
  serving: Serving,
  { drainMs, graceMs }: { readonly drainMs: number; readonly graceMs: number },
): Promise<void> {
  for (let left = drainMs; left > 0; left -= STEP_MS) await pause(Math.min(left, STEP_MS));
  await letIn(serving.server);
  const cut = setTimeout(() => serving.server.closeAllConnections(), graceMs);
  try {
    await serving.close();
  } finally {
    clearTimeout(cut);
  }
}
