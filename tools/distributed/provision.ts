/** Makes every topic of every service before the first one starts, and shows that broker and database can be reached. */
import { Bus, type Flow } from '@cohortlens/bus';
import type { Config } from '@cohortlens/config';
import { openFoundation, withPresence } from '@cohortlens/service';
import { readFlows } from '../generate/flow.ts';

/** Rejects when Kafka or MongoDB cannot be reached. */
export async function provision(root: string, config: Config): Promise<void> {
  const foundation = await openFoundation(config);
  const nothing = (): void => undefined;
  try {
    for (const flow of await readFlows(root)) {
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
}
