/** What the operator's tools ask of the rest, beside flags and evidence. outbound/ fills it; a refusal is a value. */
import type {
  DeadLetterContent,
  DeadLettersFilter,
  DeadLettersPage,
  RecordingsFilter,
  RecordingsPage,
  RedriveAnswer,
  RuleSet,
  RulesPage,
  TrafficReport,
} from '@cohortlens/contracts';
import type { Refusal } from './refusal.ts';

type Or<T> = Promise<T | Refusal>;

export interface Redriver {
  /** Who asks. */
  readonly by: string;
  readonly reason?: string | undefined;
}

export interface Operator {
  /** Of the last `window` minutes, 1..60. */
  traffic(window: number): Or<TrafficReport>;
  deadLetters(filter: DeadLettersFilter): Or<DeadLettersPage>;
  deadLetter(id: string): Or<DeadLetterContent>;
  /** Gives it to the group that failed, once: a repeat is told of the first. */
  redrive(id: string, who: Redriver): Or<RedriveAnswer>;
  /** The newest recorded requests with what v1 answered, newest first. */
  recordings(filter: RecordingsFilter): Or<RecordingsPage>;
  /** Every version, by capability, the newest first, with the active ones. */
  rules(): Promise<RulesPage>;
  rule(capability: string, version: string): RuleSet | Refusal;
  /** A version is published once and never changed: the same again is fine, other content is refused. */
  publishRule(ruleSet: RuleSet, by: string): Or<RuleSet>;
}
