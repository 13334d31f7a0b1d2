import { describe, expect, test } from '@jest/globals';
import { flowProblems } from './flows.ts';

const ledger = {
  service: 'ledger',
  consumes: [{ topic: 'queries.ledger' }, { topic: 'queries.traffic' }, { topic: 'outcomes' }],
  follows: [],
  produces: ['replies'],
};

describe('a flow', () => {
  test('that reads its own inbox and what others publish is in order', () => {
    expect(flowProblems([ledger])).toEqual([]);
  });
  test("does not publish another's topic", () => {
    expect(flowProblems([{ ...ledger, produces: ['outcomes'] }])).toEqual(['ledger publishes outcomes, which ingress owns']);
  });
  test("does not read another's inbox", () => {
    const nosy = { ...ledger, consumes: [...ledger.consumes, { topic: 'flags.commands' }] };
    expect(flowProblems([nosy])).toEqual(['ledger reads flags.commands, which flags owns']);
  });
  test('of an owner does its part', () => {
    expect(flowProblems([{ ...ledger, consumes: [] }])).toEqual([
      'ledger owns queries.ledger, but its flow does not read it',
      'ledger owns queries.traffic, but its flow does not read it',
    ]);
  });
});
