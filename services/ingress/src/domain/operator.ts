/** What the operator's tools ask of the rest, beside flags and evidence. outbound/ fills it; a refusal is a value. */
import type {
  DeadLetterContent,
  DeadLettersFilter,
  DeadLettersPage,
  RedriveAnswer,
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
  rules(): RulesPage;
}
