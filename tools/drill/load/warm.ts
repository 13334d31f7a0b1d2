/** Before the load: both paths of every replica answer, promptly and again and again, so that what follows is the faults' doing. */
import { randomUUID } from 'node:crypto';
import type { PathVersion } from '@cohortlens/contracts';
import { pause } from '../world/waiting.ts';
import type { Front } from './front.ts';
import { prediction } from './questions.ts';

const IN_A_ROW = 10;
const PROMPT_MS = 1_000;
const MOST_MS = 90_000;
const PATHS: readonly PathVersion[] = ['v1', 'v2'];

/** Rejects when that does not come about. */
export async function warm(front: Front, signal: AbortSignal): Promise<void> {
  const end = Date.now() + MOST_MS;
  for (const { url } of front.backends) {
    for (let good = 0; good < IN_A_ROW * PATHS.length; ) {
      const path = PATHS[good % PATHS.length] ?? 'v1';
      const call = await front.askAt(url, randomUUID(), prediction(good, path));
      good = call.fate === 'ok' && call.ms < PROMPT_MS ? good + 1 : 0;
      if (Date.now() > end) throw new Error(`${url} does not answer promptly: ${String(call.status)} ${String(call.error)}`);
      if (good === 0) await pause(PROMPT_MS / 4, signal);
    }
  }
}
