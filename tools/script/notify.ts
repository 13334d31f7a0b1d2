/** Tells the team, through a webhook that takes {text} as Slack's do. */
import type { Io } from '../cli/io.ts';
import { optionalUrl } from './readers.ts';
import type { Settings } from './settings.ts';

export const NOTIFY_SETTINGS = {
  notify: {
    flag: '--notify <url>',
    env: 'NOTIFY_URL',
    about: 'A webhook that is told of failures as {text}.',
    read: optionalUrl,
  },
} as const satisfies Settings;

const DEADLINE_MS = 10_000;
/** Before each further try. */
const DELAYS_MS = [1_000, 5_000] as const;

async function post(url: string, text: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    await response.body?.cancel();
    return response.ok ? undefined : `it answered ${response.status}`;
  } catch (error) {
    const { name, cause } = error as { name: string; cause?: { code?: string } };
    return cause?.code ?? name;
  }
}

/** Whether it was told; never rejects. The URL may hold a secret, so it is not shown. */
export async function notify(url: string | undefined, text: string, io: Io): Promise<boolean> {
  if (url === undefined) return false;
  for (let attempt = 0; ; attempt++) {
    const why = await post(url, text);
    if (why === undefined) return true;
    const delay = DELAYS_MS[attempt];
    io.err(`NOTIFY_URL was not told: ${why}${delay === undefined ? '; given up' : `; again in ${delay / 1000} s`}`);
    if (delay === undefined || io.stop.aborted) return false;
    await io.pause(delay);
  }
}
