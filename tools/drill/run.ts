/** Carries one drill out, in its time: whatever happens, what it has started is ended and taken away. */
import type { Drill, DrillContext, Finding } from './drill.ts';

export interface DrillReport {
  readonly name: string;
  readonly about: string;
  readonly form: Drill['form'];
  readonly promises: readonly number[];
  readonly long: boolean;
  readonly perSecond: number;
  /** How long the load lasted, and how long it all took, in seconds. */
  readonly loadS: number;
  readonly seconds: number;
  readonly findings: readonly Finding[];
  /** Why it could not be carried out; null when it was. */
  readonly failed: string | null;
}

export interface RunOptions extends Pick<DrillContext, 'long' | 'perSecond' | 'loadMs' | 'say'> {
  /** Aborted when the whole run is to end. */
  readonly stopping: AbortSignal;
}

export const isKept = ({ findings, failed }: Pick<DrillReport, 'findings' | 'failed'>): boolean =>
  failed === null && findings.length > 0 && findings.every(({ kept }) => kept);

export async function carryOut(drill: Drill, options: RunOptions): Promise<DrillReport> {
  const { long, perSecond, loadMs, stopping } = options;
  const from = performance.now();
  const cleanups: Parameters<DrillContext['own']>[0][] = [];
  const limitS = drill.limitS[long ? 'long' : 'short'];
  const time = AbortSignal.timeout(limitS * 1_000);
  const signal = AbortSignal.any([stopping, time]);
  const say = (line: string): void => options.say(`${drill.name}, ${((performance.now() - from) / 1_000).toFixed(0)} s: ${line}`);
  let findings: readonly Finding[] = [];
  let failed: string | null = null;
  try {
    // A drill that waits for something which never ends is let go of; its processes are ended below.
    const aborted = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(new Error(time.aborted ? `not done within ${String(limitS)} s` : 'stopped'))),
    );
    aborted.catch(() => undefined);
    findings = await Promise.race([
      drill.run({ long, perSecond, loadMs, signal, say, own: (cleanup) => cleanups.push(cleanup) }),
      aborted,
    ]);
  } catch (error) {
    failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const kept = isKept({ findings, failed });
  for (const cleanup of cleanups.reverse()) {
    try {
      await cleanup(kept);
    } catch (error) {
      failed ??= `what it started could not be ended: ${String(error)}`;
    }
  }
  const { name, about, form, promises } = drill;
  const seconds = (performance.now() - from) / 1_000;
  return { name, about, form, promises, long, perSecond, loadS: loadMs / 1_000, seconds, findings, failed };
}
