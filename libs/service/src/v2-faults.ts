/**
 * The faults that v2 can be told to have while it runs, for drills and demonstrations: they stand between its handlers and the
 * bus, so that what is tried is what runs. Only with FAULTS=on, which production refuses to start with.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Message, Outcome, Outgoing } from '@cohortlens/bus';
import { type ResultOf, TOPICS, type V2Faults } from '@cohortlens/contracts';
import type { ServiceContext } from './context.ts';
import { befalls, faulty } from './faulty.ts';
import type { MicroserviceSettings } from './microservice.ts';

const TYPES: Readonly<Record<string, { readonly type: string }>> = TOPICS;
const CATCH_UP_MS = 15_000;
const RESULTS = new Set<string>(
  Object.values(TOPICS)
    .filter(({ type }) => type.startsWith('cohortlens.result.'))
    .map(({ type }) => type),
);

const isResult = ({ topic, type = TYPES[topic]?.type }: Pick<Outgoing, 'topic' | 'type'>): boolean =>
  type !== undefined && RESULTS.has(type);

/** What a v2 service starts its handlers with: nothing unless faults are on. */
export async function openV2Faults({ config, bus }: Pick<ServiceContext, 'config' | 'bus'>): Promise<MicroserviceSettings> {
  if (!config.faults) return {};
  const view = await bus.view<V2Faults>('faults.state', CATCH_UP_MS);
  return { around: (message, handle) => withFaults(message, handle, view.get('v2')?.data ?? {}) };
}

/** The result that is published and the reply that is sent are at fault alike. */
export async function withFaults(message: Message, handle: () => Promise<Outcome>, faults: V2Faults): Promise<Outcome> {
  const requestId = message.attributes.requestid ?? '';
  if (befalls('throws', faults.throws, requestId)) throw new Error('v2 was told to throw');
  const outcome = await handle();
  if (outcome.kind !== 'done' || Object.keys(faults).length === 0 || !outcome.publish.some(isResult)) return outcome;
  if ((faults.latency_ms ?? 0) > 0) await pause(faults.latency_ms);
  const spoil = (outgoing: Outgoing): Outgoing[] => {
    if (!isResult(outgoing)) return [outgoing];
    const data = faulty(outgoing.data as ResultOf, requestId, faults);
    return data === undefined ? [] : [{ ...outgoing, data }];
  };
  return { kind: 'done', publish: outcome.publish.flatMap(spoil), then: outcome.then.flatMap(spoil) };
}
