/** Asks who counts the outcomes for the traffic of the last minutes. */
import type { Bus, Inbox } from '@cohortlens/bus';
import { LIMITS, type TrafficReport } from '@cohortlens/contracts';
import { isRefusal } from '../domain/refusal.ts';
import type { Operator } from '../domain/operator.ts';
import { asked } from './guarded.ts';

export const createTrafficClient =
  (bus: Bus, inbox: Inbox): Operator['traffic'] =>
  async (window) => {
    const question = { topic: 'queries.traffic', data: { window } } as const;
    const answer = await asked('ledger', bus.ask<TrafficReport>(inbox, question, LIMITS.queryDeadlineMs));
    return isRefusal(answer) ? answer : answer.data;
  };
