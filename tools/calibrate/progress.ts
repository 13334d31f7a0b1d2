/** Progress on stderr: a line for each tenth, so that it reads well in a log too. */
import type { Io } from '../cli/io.ts';

const STEPS = 10;

/** A function to be told how many of how many are done. */
export function progress({ err }: Pick<Io, 'err'>, what: string): (done: number, of: number) => void {
  let told = 0;
  return (done, of) => {
    const step = Math.floor((done * STEPS) / of);
    if (step === told) return;
    told = step;
    err(`${what}: ${done} of ${of} answers`);
  };
}
