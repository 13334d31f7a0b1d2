/** Makes every topic of every service before the first one starts, and shows that broker and database can be reached. */
import { Bus, type Flow } from '@cohortlens/bus';
import type { Config } from '@cohortlens/config';
import { openFoundation, withPresence } from '@cohortlens/service';
import { readFlows } from '../generate/flow.ts';

/** How many services' topics were made. Rejects when Kafka or MongoDB cannot be reached, or no service is built here. */
export async function provision(root: string, config: Config): Promise<number> {
  const flows = await readFlows(root);
  if (flows.length === 0) throw new Error(`${root} holds no service that is built`);
  const foundation = await openFoundation(config);
  const nothing = (): void => undefined;
  try {
    for (const flow of flows) {
      const bus = new Bus({
        transport: foundation.transport,
        flow: withPresence(flow as Flow),
        instance: 'provisioner',
        prefix: config.topicPrefix,
        events: { failure: nothing, deadLetter: nothing, dead: nothing },
      });
      await bus.provision();
    }
  } finally {
    await foundation.close();
  }
  return flows.length;
}
