/** The rule sets on rules.state, live: /predict fills in what they assume. */
import type { Bus } from '@cohortlens/bus';
import type { CustomerFeatures, RuleSetPrediction } from '@cohortlens/contracts';

const READ_MS = 15_000;

/** What a version of the prediction's rules assumes; undefined while it is not known here. */
export async function openDefaults(bus: Bus): Promise<(version: string) => CustomerFeatures | undefined> {
  const view = await bus.view<RuleSetPrediction>('rules.state', READ_MS);
  return (version) => view.get(`prediction/${version}`)?.data.defaults;
}
