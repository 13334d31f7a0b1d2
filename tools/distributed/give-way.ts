/** Lets a process give way to the others of this machine: when the cores are short, it gets less of them. */
import { writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';

/** About a ninth of what another process gets, when all want more than there is. */
export const NICE = 10;

/**
 * Of a process in a session of its own. Where Linux shares the cores among sessions first, as it does for what is started at a terminal,
 * a session has to be nice as a whole. A system that knows of no such thing, or does not allow it, leaves things as they are.
 */
export async function giveWay(pid: number): Promise<void> {
  try {
    setPriority(pid, NICE);
    await writeFile(`/proc/${String(pid)}/autogroup`, String(NICE));
  } catch {
    return;
  }
}
