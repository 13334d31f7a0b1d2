/** Makes every topic of every service before the first one starts, and shows that broker and database can be reached. */
import { type Flow, flowSpecs } from '@cohortlens/bus';
import type { Config } from '@cohortlens/config';
import { openFoundation, withPresence } from '@cohortlens/service';
import { readFlows } from '../generate/flow.ts';

/** How many services' topics were made. Rejects when Kafka or MongoDB cannot be reached, or no service is built here. */
export async function provision(root: string, config: Config): Promise<number> {
  const flows = await readFlows(root);
  if (flows.length === 0) throw new Error(`${root} holds no service that is built`);
  const foundation = await openFoundation(config);
  try {
    await foundation.transport.provision(
      flowSpecs(
        config.topicPrefix,
        flows.map((flow) => withPresence(flow as Flow)),
      ),
    );
  } finally {
    await foundation.close();
  }
  return flows.length;
}
