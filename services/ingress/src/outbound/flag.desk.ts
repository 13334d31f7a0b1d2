/**
 * Operators' commands: signed here, sent to the flag service, answered when this instance has applied them. A rollback or a
 * kill switch needs neither the flag service nor the bus: then it takes effect here at once, and the answer says `pending`.
 */
import {
  CAPABILITIES,
  type Capability,
  type Convergence,
  type ErrorCode,
  ERRORS,
  type FieldError,
  type FlagsChange,
  type FlagsEvent,
  LIMITS,
  RULES_FLAG,
} from '@cohortlens/contracts';
import { type Action, type Commander, type FlagState, isEmergency } from '@cohortlens/migration';
import { actionAnswer, changedView, viewOf } from '../domain/flag-answers.ts';
import type { FlagDesk, Order } from '../domain/ports.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Instances } from './instances.view.ts';

/** What an emergency waits for the flag service; then it is in force here anyhow. */
const EMERGENCY_MS = 1_500;
const CONVERGENCE_MS = 5_000;

interface Taken {
  /** Undefined while the flag service has not said anything. */
  readonly event: FlagsEvent | undefined;
}
interface Command {
  readonly action: Action;
  readonly change?: FlagsChange;
}

export interface FlagDeskOptions {
  readonly state: FlagState;
  readonly commander: Commander;
  readonly instances: Instances;
  /** Whether a version of a capability's rules was published: an unknown one would leave v2 without an answer. */
  readonly knowsRules: (capability: Capability, version: string) => boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const isCode = (code: string | null): code is ErrorCode => code !== null && Object.hasOwn(ERRORS, code);

export function createFlagDesk({ state, commander, instances, knowsRules, now }: FlagDeskOptions): FlagDesk {
  async function take(command: Command, { actor, reason, expected_epoch }: Order): Promise<Taken | Refusal> {
    const emergency = isEmergency(command);
    const order = { ...command, actor, role: 'admin', reason, ...(emergency ? {} : { expected_epoch }) } as const;
    const sent = await commander.send(order, emergency ? EMERGENCY_MS : LIMITS.queryDeadlineMs);
    if (sent.outcome === 'decided') {
      const { event, epoch } = sent;
      if (event.verdict === 'refused')
        return refuse(isCode(event.error) ? event.error : 'internal', event.detail === null ? {} : { detail: event.detail });
      if (await state.waitFor(epoch, LIMITS.queryDeadlineMs)) return { event };
      return refuse('not_ready', { detail: `It is applied as epoch ${epoch}, which this instance has not read yet` });
    }
    if (emergency) {
      const refused = await state.breakGlass(sent.command);
      return refused === undefined ? { event: undefined } : refuse(refused);
    }
    if (sent.outcome === 'not_published') return refuse(sent.code);
    return refuse('deadline_exceeded', {
      detail: 'The flag service did not answer; the change may yet take effect: read the flags',
    });
  }
  const unpublished = (change: FlagsChange): FieldError[] =>
    CAPABILITIES.filter((c) => {
      const version = change[RULES_FLAG[c]];
      return version !== undefined && !knowsRules(c, version);
    }).map((c) => ({ field: RULES_FLAG[c], reason: 'names a rule set that was never published' }));
  async function waited({ wait }: Order, { event }: Taken, since: number): Promise<{ waited?: Convergence }> {
    if (!wait) return {};
    const { epoch } = state.current();
    return {
      waited: event === undefined ? instances.held(epoch, since) : await instances.converged(epoch, since, CONVERGENCE_MS),
    };
  }

  return {
    current: () => state.current(),
    view: () => viewOf(state.current()),
    set: async (change, order) => {
      const errors = unpublished(change);
      if (errors.length > 0) return refuse('invalid_input', { errors });
      const since = now();
      const taken = await take({ action: 'set', change }, order);
      if (isRefusal(taken)) return taken;
      return { ...changedView(state.current(), taken.event), ...(await waited(order, taken, since)) };
    },
    act: async (action, order) => {
      const since = now();
      const taken = await take({ action }, order);
      if (isRefusal(taken)) return taken;
      return { ...actionAnswer(action, state.current(), taken.event === undefined), ...(await waited(order, taken, since)) };
    },
  };
}
