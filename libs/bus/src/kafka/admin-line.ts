/** The connection of a transport for administrative questions. */
import type { Admin as KafkaAdmin } from 'kafkajs';
import { within } from '../consume/wait.ts';
import { type Client, openClient } from './client.ts';
import { ADMIN_MS, RETRIES, type Settings } from './options.ts';

/** A connection for questions, and what it stands on. */
export interface AdminLine {
  readonly client: Pick<Client, 'discard'>;
  readonly admin: KafkaAdmin;
}

export const ADMIN_REQUEST_MS = 5_000;

/** What it cannot mend is told by whoever asked; what else kafkajs has to say, of leaders that are not there yet, only alarms. */
const silently = (settings: Settings): Settings => ({ ...settings, log: () => undefined });

export async function openAdminLine(settings: Settings): Promise<AdminLine> {
  const client = openClient(silently(settings), { requestTimeoutMs: ADMIN_REQUEST_MS, retry: RETRIES.question });
  const admin = client.kafka.admin({ retry: RETRIES.question });
  try {
    await within(admin.connect(), ADMIN_MS / 2, 'connecting to the brokers');
    return { client, admin };
  } catch (error) {
    client.discard();
    throw error;
  }
}
