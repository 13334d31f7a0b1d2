/** What the flag service knows before it decides: the newest of the state topic and the audit, in the log's present generation. */
import type { Flags, FlagsEvent, FlagsState } from '@cohortlens/contracts';
import { compareEpochs, formatEpoch, parseEpoch, SEED_EPOCH } from '@cohortlens/migration';

export interface Evidence {
  /** The newest on flags.state; undefined when it is empty. */
  readonly state: FlagsState | undefined;
  /** The newest that the audit says was applied. */
  readonly applied: FlagsEvent | undefined;
  /** The offset after the last command. */
  readonly end: number;
  readonly seed: Flags;
  /** RFC 3339. */
  readonly at: string;
}

export interface Known {
  readonly state: FlagsState;
  /** flags.state does not say so yet: it must be published. */
  readonly stale: boolean;
}

const SERVICE = 'flags';

/** Since when v1 is deprecated, if it is: a state of before this was noted knows of no earlier time than its own. */
const deprecatedSince = ({ flags, v1_deprecated_since, changed_at }: FlagsState): string | undefined =>
  flags.v1_deprecated ? (v1_deprecated_since ?? changed_at) : undefined;

const told = (since: string | undefined): Pick<FlagsState, 'v1_deprecated_since'> =>
  since === undefined ? {} : { v1_deprecated_since: since };

/** What an applied command has made of the state before it, if that is known. */
export function stateOf(event: FlagsEvent, before: FlagsState | undefined): FlagsState {
  const { after: flags, epoch, command_id, actor, at: changed_at } = event;
  const state = { flags, epoch, command_id, actor, changed_at };
  const earlier = event.before.v1_deprecated && before !== undefined ? deprecatedSince(before) : undefined;
  return { ...state, ...told(flags.v1_deprecated ? (earlier ?? changed_at) : undefined) };
}

/**
 * The audit comes first on the bus, so it may be ahead of the state by what a crash has cut off. A position beyond the log's
 * end tells of a log made anew: its offsets start again, so a new generation does.
 */
export function knownState({ state, applied, end, seed, at }: Evidence): Known {
  const audited = applied === undefined ? undefined : stateOf(applied, state);
  const ahead = audited !== undefined && (state === undefined || compareEpochs(audited.epoch, state.epoch) > 0);
  const newest = ahead ? audited : state;
  if (newest === undefined) {
    const seeded = { flags: seed, epoch: SEED_EPOCH, command_id: '', actor: SERVICE, changed_at: at };
    return { state: { ...seeded, ...told(deprecatedSince(seeded)) }, stale: true };
  }
  const { generation, position } = parseEpoch(newest.epoch);
  if (position <= end) return { state: newest, stale: ahead };
  const epoch = formatEpoch({ generation: generation + 1, position: 0 });
  return { state: { ...newest, epoch, changed_at: at, ...told(deprecatedSince(newest)) }, stale: true };
}
