/** The findings that most drills have in common: nothing lost, nothing doubled, answers as stored, one diff each, a balanced ledger. */
import type { LedgerBalance } from '@cohortlens/contracts';
import { equal, type Finding, none } from '../drill.ts';
import type { Call } from '../load/call.ts';
import { notOneDiff, shadowed, toldOtherwise } from './diffs.ts';
import { accepted, altered, type ById, contradicted, doubled, lost, notInLog, unsettled } from './requests.ts';

export function nothingLost(byId: ById, calls: readonly Call[], balance: LedgerBalance): readonly Finding[] {
  const all = accepted(byId).length;
  const { answered, refused, dead_lettered } = balance.totals;
  return [
    none(1, 'every acknowledged request stands in the log', notInLog(byId, calls), calls.length),
    none(1, 'every accepted request has a terminal result: lost', lost(byId), all),
    none(1, 'every accepted request is settled once in the ledger: not so', unsettled(byId), all),
    none(
      1,
      'every answer that a client got is the one that is stored: another',
      altered(byId, calls),
      calls.filter((c) => c.fate === 'ok').length,
    ),
    equal(
      1,
      'the ledger balances: answered + refused + dead-lettered = accepted in the log',
      answered + refused + dead_lettered,
      all,
    ),
  ];
}

export const nothingDoubled = (byId: ById): readonly Finding[] => [
  none(13, 'no request is executed twice', doubled(byId), accepted(byId).length),
  none(13, 'no side says two different things about one request', contradicted(byId), accepted(byId).length),
];

export const oneDiffEach = (byId: ById): readonly Finding[] => [
  none(4, 'every request that both sides handle has one diff: none, or more', notOneDiff(byId), shadowed(byId).length),
  none(4, 'every revision of a diff is told, with one content: not so', toldOtherwise(byId), shadowed(byId).length),
];
