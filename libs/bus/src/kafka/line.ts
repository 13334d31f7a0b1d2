/** A connection for administrative questions. */
import type { Admin as KafkaAdmin } from 'kafkajs';
import { within } from '../consume/wait.ts';
import { type Client, openClient } from './client.ts';
import { ADMIN_MS, type Settings } from './options.ts';

/** A connection for questions, and what it stands on. */
export interface Line {
  readonly client: Pick<Client, 'discard'>;
  readonly admin: KafkaAdmin;
}

const RETRY = { initialRetryTime: 50, maxRetryTime: 500, multiplier: 2, factor: 0.2, retries: 4 };
export const REQUEST_MS = 5_000;

/** What it cannot mend is told by whoever asked; what else kafkajs has to say, of leaders that are not there yet, only alarms. */
const silently = (settings: Settings): Settings => ({ ...settings, log: () => undefined });

export async function openLine(settings: Settings): Promise<Line> {
  const client = openClient(silently(settings), { requestTimeoutMs: REQUEST_MS, retry: RETRY });
  const admin = client.kafka.admin({ retry: RETRY });
  try {
    await within(admin.connect(), ADMIN_MS / 2, 'connecting to the brokers');
    return { client, admin };
  } catch (error) {
    client.discard();
    throw error;
  }
}
