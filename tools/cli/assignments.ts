/** flag=value as typed, read by the type that the flag has now: a flag that is new to this tool can be set too. */
import { kindOf } from '@cohortlens/migration/flag-kinds';
import { usage } from './exit.ts';

type Value = boolean | number | string;

/** Throws a Failure that names the flag and what is wrong with it. */
export function assignments(pairs: readonly string[], flags: Readonly<Record<string, unknown>>): Record<string, Value> {
  const seen = new Set<string>();
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name = '', text = ''] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
      if (name === '') throw usage(`'${pair}' is not flag=value, e.g. v2_enabled=true`);
      if (!Object.hasOwn(flags, name)) throw usage(`there is no flag ${name}; there are ${Object.keys(flags).join(', ')}`);
      if (seen.has(name)) throw usage(`${name} is given twice`);
      seen.add(name);
      const kind = kindOf(flags[name]);
      const value = kind?.parse(text);
      if (value === undefined) throw usage(`${name} must be ${kind?.must ?? 'something else'}, and is '${text}'`);
      return [name, value];
    }),
  );
}
