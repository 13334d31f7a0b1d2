/** What became of messages that could not be handled: pure, from the topics of dead letters and retries. */
import { deadLettersOf, deadLetterTopic, RETRY_DELAYS_MS, retryTopic } from '@cohortlens/contracts';
import type { Planted } from '../load/poison.ts';
import type { Logged } from '../log/drain.ts';

export type Topics = ReadonlyMap<string, readonly Logged[]>;

const TOPIC = 'requests.prediction';

export const lettersOf = (topics: Topics, group: string): readonly Logged[] => topics.get(deadLetterTopic(TOPIC, group)) ?? [];

/** Poisoned messages that a group of theirs has not put aside once, with the cause; and letters of groups that they do not concern. */
export function notPutAside(topics: Topics, planted: readonly Planted[]): readonly string[] {
  const groups = [...topics.keys()].flatMap((name) => {
    const of = deadLettersOf(name);
    return of?.topic === TOPIC ? [of.group] : [];
  });
  return planted.flatMap(({ kind, position }) =>
    groups.flatMap((group) => {
      // What was put aside after its retries has its place in the topic of retries.
      const letters = lettersOf(topics, group).filter(
        ({ headers }) => headers['ce_dlposition'] === position && headers['ce_dltopic']?.endsWith(TOPIC),
      );
      const causes = letters.map(({ headers }) => headers['ce_dlcause']).join(' ');
      const expected = kind.groups.includes(group) ? kind.cause : '';
      return causes === expected ? [] : [`${kind.name} at ${position}, ${group}: '${causes}' in place of '${expected}'`];
    }),
  );
}

/** The attempts at one request by a group, from its retries and its dead letter. */
export interface Attempts {
  readonly id: string;
  /** Which attempts its retries were for. */
  readonly retries: readonly number[];
  /** How many attempts the dead letter tells of; undefined: there is none, or more than one. */
  readonly total: number | undefined;
  readonly cause: string;
  /** How long after each failure the next one was, in milliseconds. */
  readonly waits: readonly number[];
}

export function attemptsOf(topics: Topics, group: string, id: string): Attempts {
  const of = (records: readonly Logged[]): readonly Logged[] =>
    records.filter(({ headers }) => headers['ce_requestid'] === id && headers['ce_redrive'] === undefined);
  const number = ({ headers }: Logged, name: string): number => Number(headers[name]);
  const retries = [...of(topics.get(retryTopic(TOPIC, group)) ?? [])].sort((a, b) => a.timestamp - b.timestamp);
  const letters = of(lettersOf(topics, group));
  const ends = [...retries.slice(1), ...letters.slice(0, 1)].map(({ timestamp }) => timestamp);
  return {
    id,
    retries: retries.map((retry) => number(retry, 'ce_attempt')),
    total: letters.length === 1 ? number(letters[0] as Logged, 'ce_attempt') : undefined,
    cause: letters[0]?.headers['ce_dlcause'] ?? '',
    waits: ends.map((at, i) => at - number(retries[i] as Logged, 'ce_retryat') + (RETRY_DELAYS_MS[i] ?? 0)),
  };
}

/** The broker tells whole milliseconds, by its own clock. */
const CLOCK_MS = 10;

/** Not tried as often, and as long after each failure, as is declared; `roomMs`: how much later an attempt may come. */
export const otherAttempts = (attempts: readonly Attempts[], roomMs: number): readonly string[] =>
  attempts
    .filter(({ retries, total, cause, waits }) => {
      const wanted = RETRY_DELAYS_MS.map((_, i) => i + 2);
      const inTime = waits.every(
        (ms, i) => ms >= (RETRY_DELAYS_MS[i] ?? 0) - CLOCK_MS && ms <= (RETRY_DELAYS_MS[i] ?? 0) + roomMs,
      );
      const exact = retries.join() === wanted.join() && total === wanted.length + 1 && waits.length === wanted.length;
      return !exact || !inTime || cause !== 'retries_exhausted';
    })
    .map((one) => JSON.stringify(one));
