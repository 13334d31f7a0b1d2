/** The flags, over HTTP or over the topics: the same commands, the same audit. */
import type { ActionAnswer, FlagsView } from '@cohortlens/contracts';
import type { Api } from './api.ts';
import type { Context } from './command.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { FlagDesk, Order } from './flag-orders.ts';

const bodyOf = ({ reason, expectedEpoch }: Order): object => ({
  ...(reason === undefined ? {} : { reason }),
  ...(expectedEpoch === undefined ? {} : { expected_epoch: expectedEpoch }),
});

/** The option by which a change is waited for. */
export const WAIT_ALL = [
  '--wait-all',
  'Answer only when every live instance has applied it; 1 when not all have in time.',
] as const;

/** Not by all, though that was asked for: what is to come next had better not. */
export const endOf = ({ waited: converged }: Pick<FlagsView, 'waited'>): ExitCode =>
  converged?.complete === false ? EXIT.failed : EXIT.ok;

function waited(converged: FlagsView['waited']): string {
  if (converged === undefined) return '';
  const { complete, applied, waiting, took_ms } = converged;
  const all = `${String(applied.length)} instances after ${String(Math.round(took_ms))} ms`;
  return complete ? `; applied by all ${all}` : `; applied by ${all}, not yet by ${waiting.join(', ')}`;
}

/** How far an emergency has come that the flag service has not confirmed. */
function reach({ pending, overrides = [] }: Pick<ActionAnswer, 'pending' | 'overrides'>): string {
  if (pending !== true) return '';
  return overrides.some(({ state }) => state === 'pending')
    ? ' on this instance; the bus is away, and it is published when it is back'
    : ' here and on the bus, where every instance takes it from; only the flag service has not confirmed it yet';
}

function setMessage(view: FlagsView): string {
  const { unchanged, repaired, epoch, waited: converged } = view;
  const what = unchanged === true ? `It held already, epoch ${epoch}` : `Set${reach(view)}, epoch ${epoch}`;
  return `${what}${repaired === undefined ? '' : `; with it: ${repaired.join('; ')}`}${waited(converged)}`;
}

function overHttp(api: Api): FlagDesk {
  const query = ({ waitAll }: Order) => (waitAll === true ? { wait: 'all' } : {});
  return {
    view: () => api.open<FlagsView>('/api/v2/admin/flags'),
    set: async (change, order) => {
      const view = await api.post<FlagsView>('/api/v2/admin/flags', { ...change, ...bodyOf(order) }, query(order));
      return { message: setMessage(view), view, raw: view };
    },
    act: async (action, order) => {
      const answer = await api.post<ActionAnswer>(`/api/v2/admin/${action}`, bodyOf(order), query(order));
      return { message: `${answer.message}${reach(answer)}${waited(answer.waited)}`, view: answer, raw: answer };
    },
    close: async () => undefined,
  };
}

/** The Kafka client is loaded only when it is wanted. */
export async function openFlagDesk(context: Context): Promise<FlagDesk> {
  if (context.settings.via === 'http') return overHttp(context.api);
  const { openTopicDesk } = await import('./kafka/flag-desk.ts');
  return openTopicDesk(context);
}

/** Opens the desk for one piece of work. */
export async function withDesk<T>(context: Context, work: (desk: FlagDesk) => Promise<T>): Promise<T> {
  const desk = await openFlagDesk(context);
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}
