/** What the commands here have in common: how they refuse, how they explain themselves, and that what they are to write can be written. */
import { accessSync, constants, writeFileSync } from 'node:fs';

export function die(message: string): never {
  console.error(message);
  process.exit(2);
}

export function help(usage: string): never {
  console.log(usage);
  process.exit(0);
}

export interface Outputs {
  /** A file that is made, or written anew. */
  readonly json?: string | undefined;
  /** A page that is there. */
  readonly markdown?: string | undefined;
}

/** What is to be written at the end is opened now: nothing is lost then. Throws what opening it threw. */
export function mustBeWritable({ json, markdown }: Outputs): void {
  if (json !== undefined) writeFileSync(json, '', { flag: 'a' });
  if (markdown !== undefined) accessSync(markdown, constants.R_OK | constants.W_OK);
}
