import { describe, expect, it } from '@jest/globals';
import { emergencyEffect, isEmergency, mayCommand } from './authority.ts';
import { ACTIONS, MIGRATION_ACTIONS } from './transition.ts';

describe('an emergency', () => {
  it('is a rollback, and a kill switch whatever else it changes', () => {
    expect(emergencyEffect({ action: 'rollback-to-v1' })).toEqual(ACTIONS['rollback-to-v1']);
    expect(emergencyEffect({ action: 'set', change: { v2_enabled: false, shadow_mode: true } })).toEqual({ v2_enabled: false });
  });

  it.each([
    ['lifts the kill switch', { action: 'set', change: { v2_enabled: true } }],
    ['says nothing of v2', { action: 'set', change: { shadow_mode: false } }],
    ['changes nothing', { action: 'set' }],
    ['moves on, whatever it is said to change', { action: 'migrate-to-v2', change: { v2_enabled: false } }],
  ] as const)('is no command that %s', (_, command) => {
    expect([emergencyEffect(command), isEmergency(command)]).toEqual([undefined, false]);
  });
});

it('the guardian may take v2 back, and nothing else', () => {
  const all = ['set', ...MIGRATION_ACTIONS] as const;
  expect(all.filter((action) => mayCommand('service', action))).toEqual(['rollback-to-v1']);
  expect(all.filter((action) => mayCommand('admin', action))).toEqual(all);
});
