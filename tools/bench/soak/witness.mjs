// Preloaded into a process of the system (--import): at an interval it collects all garbage and notes what is left, a line each.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const { SOAK_NOTES: folder, SOAK_EVERY_MS: every } = process.env;
const name = process.env.INSTANCE ?? 'process';
const service = (process.argv[1] ?? '').includes('/services/');

// The supervisor and worker threads have heaps of their own, which are none of the service's.
if (folder && service && isMainThread) {
  const file = join(folder, `${name}.${process.pid}.jsonl`);
  const note = () => {
    // Twice: what the first leaves to finalizers is gone after the second.
    globalThis.gc();
    globalThis.gc();
    const { heapUsed, external, rss } = process.memoryUsage();
    const resources = {};
    for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1;
    appendFileSync(file, `${JSON.stringify({ at: Date.now(), heapUsed, external, rss, resources })}\n`);
  };
  process.on('unhandledRejection', (reason) =>
    appendFileSync(file, `${JSON.stringify({ at: Date.now(), unhandled: String(reason) })}\n`),
  );
  setInterval(note, Number(every)).unref();
}
