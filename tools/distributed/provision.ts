/** Makes every topic of every service before the first one starts, and shows that broker and database can be reached. */
import { type Flow, flowSpecs } from '@cohortlens/bus';
import type { Config } from '@cohortlens/config';
import { openFoundation, withPresence } from '@cohortlens/service';
import { readFlows } from '../generate/flow.ts';

/** Rejects when Kafka or MongoDB cannot be reached. */
export async function provision(root: string, config: Config): Promise<void> {
  const foundation = await openFoundation(config);
  try {
    const flows = (await readFlows(root)).map((flow) => withPresence(flow as Flow));
    await foundation.transport.provision(flowSpecs(config.topicPrefix, flows));
  } finally {
    await foundation.close();
  }
}
