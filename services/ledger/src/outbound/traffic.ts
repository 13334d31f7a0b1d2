/** Feeds the traffic of the last hour from the outcomes, on every replica: whoever is asked can answer for all. */
import type { Bus } from '@cohortlens/bus';
import type { Outcome } from '@cohortlens/contracts';
import { TrafficWindow } from '../domain/traffic/window.ts';

/** A replica that starts counts so many outcomes of each partition that stand in the log; earlier ones it does not know. */
const LOOK_BACK = 5_000;
const READ_MS = 15_000;

/** Resolves when what stands in the log is counted. */
export async function openTraffic(bus: Bus, now: () => number): Promise<TrafficWindow> {
  const window = new TrafficWindow();
  const begun = new Set<number>();
  const read = await bus.listen<Outcome>('outcomes', { last: LOOK_BACK }, ({ partition, offset, data }) => {
    if (!begun.has(partition)) {
      begun.add(partition);
      if (offset > 0) window.knownFrom(Date.parse(data.at));
    }
    window.add(data, now());
  });
  await read(READ_MS);
  return window;
}
