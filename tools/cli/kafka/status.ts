/** The status from the topics: the flags from flags.state, the replicas from their signs of life. */
import { type FlagsState, type Heartbeat, LIMITS } from '@cohortlens/contracts';
import { migrationStatus } from '@cohortlens/migration';
import type { Context } from '../command.ts';
import { EXIT, Failure } from '../exit.ts';
import type { Status } from '../views.ts';
import { openTopics } from './open.ts';

export async function readStatus(context: Context): Promise<Status> {
  const { io, settings } = context;
  const topics = await openTopics(context);
  try {
    const [states, instances] = await Promise.all([
      topics.bus.view<FlagsState>('flags.state', settings.timeoutMs),
      topics.bus.view<Heartbeat>('instances', settings.timeoutMs),
    ]);
    const state = states.values()[0]?.data;
    if (state === undefined) throw new Failure(EXIT.noEvidence, 'flags.state is empty: no flag was ever changed here');
    const live = instances
      .values()
      .map((m) => m.data)
      .filter((h) => !h.stopping && io.now() - Date.parse(h.at) < LIMITS.instanceLeaseMs);
    const names = [...new Set(live.map((h) => h.service))].sort();
    const services = names.map((service) => ({ service, instances: live.filter((h) => h.service === service) }));
    const { flags, epoch } = state;
    return {
      flags: { flags, migration_status: migrationStatus(flags), epoch, overrides: [] },
      health: { services },
      traffic: null,
    };
  } finally {
    await topics.close();
  }
}
