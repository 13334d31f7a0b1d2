/** Asks the comparator for what it has compared. */
import type { Bus, Inbox } from '@cohortlens/bus';
import {
  type DiffsAnswer,
  type DiffsFilter,
  type DiffsPage,
  type DiffsQuery,
  type DiffsSummary,
  LIMITS,
} from '@cohortlens/contracts';
import type { SummaryBy } from '../domain/ports.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { asked } from './guarded.ts';

export interface ComparatorClient {
  diffs(filter: DiffsFilter): Promise<DiffsPage | Refusal>;
  summary(filter: DiffsFilter, by: SummaryBy): Promise<DiffsSummary | Refusal>;
}

/** It found the question wrong, e.g. a cursor that it never gave; or it answered another one. */
const refusedBy = (answer: DiffsAnswer): Refusal =>
  'errors' in answer
    ? refuse('invalid_input', { errors: answer.errors })
    : refuse('not_ready', { detail: 'The comparator answered another question' });

export function createComparatorClient(bus: Bus, inbox: Inbox): ComparatorClient {
  const ask = async (data: DiffsQuery): Promise<DiffsAnswer | Refusal> => {
    const answer = await asked(
      'comparator',
      bus.ask<DiffsAnswer>(inbox, { topic: 'queries.comparator', data }, LIMITS.queryDeadlineMs),
    );
    return isRefusal(answer) ? answer : answer.data;
  };
  return {
    diffs: async (filter) => {
      const answer = await ask({ ask: 'diffs', filter });
      if (isRefusal(answer)) return answer;
      return 'page' in answer ? answer.page : refusedBy(answer);
    },
    summary: async (filter, by) => {
      const answer = await ask({ ask: 'summary', filter, by });
      if (isRefusal(answer)) return answer;
      return 'summary' in answer ? answer.summary : refusedBy(answer);
    },
  };
}
