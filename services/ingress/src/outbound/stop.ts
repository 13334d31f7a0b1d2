/** The end of serving: the orchestrator is told first, then nobody new is let in, then those inside may finish. */
import type { Server } from 'node:http';

export interface Serving {
  /** Stops listening; resolves when all that was under way has been answered. */
  close(): Promise<void>;
  getHttpServer(): Pick<Server, 'closeAllConnections'>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves when nothing is served any more: after `drainMs` of being not ready and at most `graceMs` of finishing. */
export async function stopServing(
  app: Serving,
  { drainMs, graceMs }: { readonly drainMs: number; readonly graceMs: number },
): Promise<void> {
  if (drainMs > 0) await pause(drainMs);
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), graceMs);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
