/** The commands that do something, as the program declares them: for the documentation, and to see that each is tested. */
import type { Command } from 'commander';
import type { Io } from './io.ts';
import { createProgram } from './program.ts';

export interface Leaf {
  /** Without the program's name: flags set. */
  readonly name: string;
  /** With its arguments: flags set <flag=value...>. */
  readonly usage: string;
  readonly about: string;
  readonly options: readonly { readonly flags: string; readonly about: string }[];
}

function* walk(command: Command, path: readonly string[]): Generator<Leaf> {
  for (const child of command.commands) {
    const names = [...path, child.name()];
    if (child.commands.length > 0) yield* walk(child, names);
    else {
      const args = child.registeredArguments.map((a) => {
        const name = `${a.name()}${a.variadic ? '...' : ''}`;
        return a.required ? `<${name}>` : `[${name}]`;
      });
      const options = child.options.map((o) => ({ flags: o.flags, about: o.description }));
      yield { name: names.join(' '), usage: [...names, ...args].join(' '), about: child.description(), options };
    }
  }
}

/** Nothing is run: what a command would see of its process is never asked for. */
export const leavesOf = (): Leaf[] => [...walk(createProgram({ io: {} as Io, json: false, end: () => undefined }), [])];
