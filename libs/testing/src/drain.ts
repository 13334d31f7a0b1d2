/** Whether every group has handled everything, read from the log itself (who consumes what is told by the retry topics), and every pair is compared. */
import type { Transport } from '@cohortlens/bus';
import type { Document } from '@cohortlens/store';
import { eventually } from './eventually.ts';

export interface Group {
  readonly service: string;
  /** What it consumes, by full names, its retry topics among them. */
  readonly topics: readonly string[];
}

const RETRY = /^(.+)\.retry\.([^.]+)$/;

/** The groups whose topics are among those names: each has a retry topic for each topic that it consumes. */
export function groupsOf(prefix: string, names: readonly string[]): Group[] {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const [, topic, service] = name.startsWith(prefix) ? (RETRY.exec(name) ?? []) : [];
    if (topic === undefined || service === undefined) continue;
    found.set(service, [...(found.get(service) ?? []), topic, name]);
  }
  return [...found].map(([service, topics]) => ({ service, topics }));
}

type Ends = ReadonlyMap<string, readonly number[]>;

/** What each group has still to handle, a line each. */
async function behind(transport: Transport, prefix: string, groups: readonly Group[], ends: Ends): Promise<string[]> {
  const lines = groups.map(async ({ service, topics }) => {
    const at = await transport.committed(prefix + service, topics);
    return topics.flatMap((topic) => {
      const left = (ends.get(topic) ?? []).reduce((sum, end, p) => sum + Math.max(0, end - (at.get(topic)?.[p] ?? 0)), 0);
      return left === 0 ? [] : [`${service} has ${String(left)} of ${topic.slice(prefix.length)} to handle`];
    });
  });
  return (await Promise.all(lines)).flat();
}

/** Resolves when no group has anything left, and nothing new has come meanwhile; rejects after `ms`, saying who has what left. */
export async function drained(transport: Transport, prefix: string, ms: number): Promise<void> {
  await eventually(
    'every group has handled everything',
    async () => {
      const groups = groupsOf(prefix, await transport.topics());
      const topics = [...new Set(groups.flatMap((group) => group.topics))];
      const before = await transport.ends(topics);
      const left = await behind(transport, prefix, groups, before);
      if (left.length > 0) throw new Error(left.join(', '));
      // What was handled may have brought something new.
      const after = await transport.ends(topics);
      return topics.every((topic) => String(after.get(topic)) === String(before.get(topic))) || undefined;
    },
    ms,
  );
}

/** What is read here of a document of comparator_pairs. */
interface Pair extends Document {
  /** Of the request; without it the pair has no window. */
  readonly rule_version?: string;
  /** Null when the window has closed. */
  readonly closes_at?: number | null;
  readonly v1?: object;
  readonly v2?: object;
}

/** Those whose other side is awaited; what became of the others is told. */
export const awaited = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.filter(
    ({ rule_version, closes_at, v1, v2 }) =>
      rule_version !== undefined && typeof closes_at === 'number' && (v1 === undefined || v2 === undefined),
  );

/** Resolves when no pair is awaited; rejects after `ms`, naming those that are. */
export async function compared(pairs: () => Promise<readonly Document[]>, ms: number): Promise<void> {
  await eventually(
    'every pair is compared, or told as missing',
    async () => {
      const left = awaited(await pairs());
      if (left.length > 0) throw new Error(`${String(left.length)} wait for their other side, ${left[0]?.id ?? ''} among them`);
      return true;
    },
    ms,
  );
}
