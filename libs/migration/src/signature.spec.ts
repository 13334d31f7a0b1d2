import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonical, type FlagsCommand } from '@cohortlens/contracts';
import fc from 'fast-check';
import { commandKey, signCommand, type UnsignedCommand, verifyCommand } from './signature.ts';

const KEY = commandKey({ jwtSecret: 'a-secret-that-v1-and-v2-share' });
const UNSIGNED: UnsignedCommand = {
  id: 'command-0001',
  actor: 'ada',
  role: 'admin',
  action: 'set',
  change: { v2_enabled: true, v2_rollout_percent: 25 },
  reason: 'trial',
  expected_epoch: '1.4',
  signed_at: '2026-01-02T03:04:05.000Z',
};
const SIGNED = signCommand(UNSIGNED, KEY);

describe('a signature', () => {
  it('holds over a trip through JSON, whatever the order of the fields', () => {
    const shuffled = Object.fromEntries(
      Object.entries({ ...SIGNED, change: { v2_rollout_percent: 25, v2_enabled: true } }).reverse(),
    );
    expect(verifyCommand(JSON.parse(JSON.stringify(shuffled)) as FlagsCommand, KEY)).toBe(true);
  });

  it('is of a command for the flags alone: nothing else that is signed with the key is one', () => {
    const over = (text: string): string => createHmac('sha256', KEY).update(text).digest('base64url');
    expect(SIGNED.signature).toBe(over(`flags.commands\n${canonical(UNSIGNED)}`));
    expect(verifyCommand({ ...UNSIGNED, signature: over(canonical(UNSIGNED)) }, KEY)).toBe(false);
  });

  it.each<[string, object]>([
    ['id', { id: 'command-0002' }],
    ['actor', { actor: 'eve' }],
    ['role', { role: 'service' }],
    ['action', { action: 'migrate-to-v2' }],
    ['change', { change: { v2_enabled: false, v2_rollout_percent: 25 } }],
    ['reason', { reason: '' }],
    ['expected epoch', { expected_epoch: undefined }],
    ['signing time', { signed_at: '2026-01-02T03:04:05.001Z' }],
    ['further field', { note: 'x' }],
    ['signature', { signature: `${SIGNED.signature}=` }],
    ['signature left empty', { signature: '' }],
  ])('does not cover another %s', (_, altered) => {
    expect(verifyCommand({ ...SIGNED, ...altered }, KEY)).toBe(false);
  });

  it('of another key is none, nor is any text', () => {
    expect(verifyCommand(signCommand(UNSIGNED, commandKey({ jwtSecret: 'another' })), KEY)).toBe(false);
    fc.assert(fc.property(fc.string(), (signature) => expect(verifyCommand({ ...SIGNED, signature }, KEY)).toBe(false)));
  });

  it('does not confuse fields that join to the same text', () => {
    const a = signCommand({ ...UNSIGNED, actor: 'a"b', reason: 'c' }, KEY);
    expect(verifyCommand({ ...a, actor: 'a', reason: 'b"c' }, KEY)).toBe(false);
  });
});

describe('the command key', () => {
  it('is COMMAND_SECRET when there is one, else derived from JWT_SECRET and not equal to it', () => {
    expect(Buffer.from(commandKey({ jwtSecret: 'jwt', commandSecret: 'own' })).toString()).toBe('own');
    expect(Buffer.from(KEY).toString()).not.toContain('a-secret');
    expect(commandKey({ jwtSecret: 'a-secret-that-v1-and-v2-share', commandSecret: undefined })).toEqual(KEY);
  });
});
