/** flag=value as typed, read by the type that the flag has now: a flag that is new to this tool can be set too. */
import { usage } from './exit.ts';

type Value = boolean | number | string;
const TRUTH: Readonly<Record<string, boolean>> = {
  true: true,
  on: true,
  yes: true,
  '1': true,
  false: false,
  off: false,
  no: false,
  '0': false,
};

const READ: Readonly<Record<string, { readonly must: string; readonly read: (text: string) => Value | undefined }>> = {
  boolean: {
    must: 'true or false',
    read: (text) => (Object.hasOwn(TRUTH, text.toLowerCase()) ? TRUTH[text.toLowerCase()] : undefined),
  },
  number: {
    must: 'a whole number from 0 to 100',
    read: (text) => (/^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : undefined),
  },
  string: { must: 'a name', read: (text) => (text === '' ? undefined : text) },
};

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
      const kind = READ[typeof flags[name]];
      const value = kind?.read(text);
      if (value === undefined) throw usage(`${name} must be ${kind?.must ?? 'something else'}, and is '${text}'`);
      return [name, value];
    }),
  );
}
