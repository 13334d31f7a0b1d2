/** Feeds the traffic of the last hour from the outcomes, on every replica: whoever is asked can answer for all. */
import { type Bus, Seen } from '@cohortlens/bus';
import type { Outcome } from '@cohortlens/contracts';
import { TrafficWindow } from '../domain/traffic/window.ts';

/** A replica that starts counts so many outcomes of each partition that stand in the log; earlier ones it does not know. */
const LOOK_BACK = 5_000;
const READ_MS = 15_000;
/** What was published again after a doubt comes soon after the first, and counts once. */
const REMEMBERED = 20_000;

/** Resolves when what stands in the log is counted. */
export async function openTraffic(bus: Bus, now: () => number): Promise<TrafficWindow> {
  const window = new TrafficWindow();
  const begun = new Set<number>();
  const seen = new Seen(REMEMBERED);
  const read = await bus.listen<Outcome>('outcomes', { last: LOOK_BACK }, ({ id, partition, offset, data }) => {
    if (!begun.has(partition)) {
      begun.add(partition);
      if (offset > 0) window.knownFrom(Date.parse(data.at));
    }
    if (seen.has(id)) return;
    seen.add(id);
    window.add(data, now());
  });
  await read(READ_MS);
  return window;
}
