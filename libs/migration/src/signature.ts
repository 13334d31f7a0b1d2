/**
 * The signature of a command: whoever authenticated the actor signs what was asked, so that no token travels and somebody who
 * can merely write to the topic has no power.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { canonical, type FlagsCommand } from '@cohortlens/contracts';

export type UnsignedCommand = Omit<FlagsCommand, 'signature'>;
export type CommandKey = Uint8Array;

const CONTEXT = 'flags.commands';
const KEY_BYTES = 32;

/** COMMAND_SECRET, else a key derived from JWT_SECRET (HKDF-SHA256), which is another key than that of tokens. */
export function commandKey(config: { readonly commandSecret?: string | undefined; readonly jwtSecret: string }): CommandKey {
  if (config.commandSecret !== undefined) return Buffer.from(config.commandSecret);
  return new Uint8Array(hkdfSync('sha256', config.jwtSecret, '', CONTEXT, KEY_BYTES));
}

const sign = (unsigned: UnsignedCommand, key: CommandKey): string =>
  createHmac('sha256', key)
    .update(`${CONTEXT}\n${canonical(unsigned)}`)
    .digest('base64url');

/** The command with the signature over everything else in it. */
export function signCommand(unsigned: UnsignedCommand, key: CommandKey): FlagsCommand {
  return { ...unsigned, signature: sign(unsigned, key) };
}

/** Whether the command is as somebody who holds the key has signed it. */
export function verifyCommand(command: FlagsCommand, key: CommandKey): boolean {
  const { signature, ...unsigned } = command;
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(unsigned, key))];
  return given.length === right.length && timingSafeEqual(given, right);
}
