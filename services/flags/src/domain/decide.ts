/** The flag service's decision: command and state to the audited event, and the new state when it is applied. */
import type { ErrorCode, FlagsCommand, FlagsEvent, FlagsState } from '@cohortlens/contracts';
import { epochAt, isEmergency, mayCommand, parseEpoch, sameFlags, transition, unknownFlags } from '@cohortlens/migration';
import { stateOf } from './known.ts';

export interface Facts {
  /** The command's offset. */
  readonly offset: number;
  readonly signatureValid: boolean;
  /** When this is decided, RFC 3339. */
  readonly at: string;
}

export interface Decision {
  readonly event: FlagsEvent;
  /** The state that is now in force; absent when nothing changed. */
  readonly state?: FlagsState;
}

interface Case {
  readonly state: FlagsState;
  readonly command: FlagsCommand;
  readonly facts: Facts;
}

interface Refusal {
  readonly error: ErrorCode;
  readonly detail: string;
  readonly applies: (c: Case) => boolean;
}

/** The first that applies. A command's place that the state covers already was decided, or belongs to another log. */
const REFUSALS: readonly Refusal[] = [
  {
    error: 'bad_signature',
    detail: 'the signature is not that of the command',
    applies: ({ facts }) => !facts.signatureValid,
  },
  {
    error: 'forbidden',
    detail: 'the role may not do this',
    applies: ({ command }) => !mayCommand(command.role, command.action),
  },
  {
    error: 'unknown_flag',
    detail: 'the change names a flag that does not exist',
    applies: ({ command }) => unknownFlags(command.change).length > 0,
  },
  {
    error: 'epoch_conflict',
    detail: 'the state covers the place of this command already',
    applies: ({ state, facts }) => facts.offset < parseEpoch(state.epoch).position,
  },
  {
    error: 'epoch_conflict',
    detail: 'the state is not the one that was expected',
    applies: ({ state, command }) =>
      command.expected_epoch !== undefined && command.expected_epoch !== state.epoch && !isEmergency(command),
  },
];

/** Total: every command has a verdict. The state's generation is the log's, see knownState. */
export function decide(state: FlagsState, command: FlagsCommand, facts: Facts): Decision {
  const { flags, epoch } = state;
  const event: FlagsEvent = {
    command_id: command.id,
    action: command.action,
    actor: command.actor,
    role: command.role,
    reason: command.reason ?? '',
    verdict: 'unchanged',
    error: null,
    detail: null,
    before: flags,
    after: flags,
    epoch_before: epoch,
    epoch,
    signed_at: command.signed_at,
    at: facts.at,
  };
  const refusal = REFUSALS.find(({ applies }) => applies({ state, command, facts }));
  if (refusal !== undefined) return { event: { ...event, verdict: 'refused', error: refusal.error, detail: refusal.detail } };

  const { flags: after, repaired } = transition(flags, command);
  const detail = repaired.length > 0 ? repaired.join('; ') : null;
  if (sameFlags(after, flags)) return { event: { ...event, detail } };
  const next = epochAt(parseEpoch(epoch).generation, facts.offset);
  const applied: FlagsEvent = { ...event, verdict: 'applied', detail, after, epoch: next };
  return { event: applied, state: stateOf(applied, state) };
}
