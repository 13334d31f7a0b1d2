/** The forms that a variable's text may have: each reads it, or throws an Error that says what it must be. */
import { isIP } from 'node:net';
import { LAST_PORT } from './ports.ts';
import { truthOf } from './truth.ts';

/** Reads a text; `values`: the only ones there are, where they are few. */
export type Form<T> = ((text: string) => T) & { readonly values?: readonly string[] };

export const refuse = (why: string): never => {
  throw new Error(why);
};
export const text = (value: string): string => value;
export const whole =
  (least: number, most: number) =>
  (value: string): number => {
    const n = Number(value);
    return Number.isInteger(n) && n >= least && n <= most
      ? n
      : refuse(`must be a whole number from ${String(least)} to ${String(most)}`);
  };
export const share = (value: string): number => {
  const n = Number(value);
  return value.trim() !== '' && n >= 0 && n <= 1 ? n : refuse('must be a number from 0 to 1');
};
export const flag = (value: string): boolean => truthOf(value) ?? refuse('must be true or false');
export const url = (value: string): string =>
  URL.canParse(value) && /^https?:/.test(value) ? value.replace(/\/+$/, '') : refuse('must be an http(s) URL');
export const mongoUrl = (value: string): string =>
  /^mongodb(\+srv)?:\/\/[^/?]+/.test(value) ? value : refuse('must be a mongodb:// or mongodb+srv:// URL');
export const oneOf = <const V extends string>(...values: V[]): Form<V> =>
  Object.assign((value: string): V => values.find((v) => v === value) ?? refuse(`must be one of ${values.join(', ')}`), {
    values,
  });
/** Read by another form, whose values are still the only ones. */
const like = <T, U>({ values }: Form<T>, read: (value: string) => U): Form<U> =>
  values === undefined ? read : Object.assign(read, { values });
/** The same in capitals, or with some. */
export const anyCase = <T>(form: Form<T>): Form<T> => like(form, (value) => form(value.toLowerCase()));
export const list = (value: string): readonly string[] =>
  value
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '');
const ADDRESS = /^(\[[\da-f:.]+\]|[\w.-]+):(\d{1,5})$/i;
/** host:port,… */
export const addresses = (value: string): readonly string[] => {
  const found = list(value);
  const wrong = found.find((address) => {
    const at = Number(ADDRESS.exec(address)?.[2] ?? 0);
    return at < 1 || at > LAST_PORT;
  });
  if (found.length === 0) return refuse('must be host:port,…');
  return wrong === undefined ? found : refuse(`must be host:port,…, and ${wrong.slice(0, 100)} is not`);
};
/** Of an address, by the version of IP. */
const BITS: Readonly<Record<number, number>> = { 4: 32, 6: 128 };
/** Addresses of IP and networks of them, e.g. 10.0.0.0/8. */
export const networks = (value: string): readonly string[] => {
  const found = list(value);
  const wrong = found.find((network) => {
    const [address = '', bits = '1', ...more] = network.split('/');
    const most = BITS[isIP(address)] ?? -1;
    return more.length > 0 || !/^[1-9]\d{0,2}$/.test(bits) || Number(bits) > most;
  });
  return wrong === undefined
    ? found
    : refuse(`must be addresses or networks such as 10.0.0.0/8, and ${wrong.slice(0, 100)} is none`);
};
/** key=value,…, percent-encoded as OTLP has it. */
export const pairs = (value: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    list(value).map((pair) => {
      const [key = '', ...rest] = pair.split('=');
      return key.trim() !== '' && rest.length > 0
        ? [key.trim(), decodeURIComponent(rest.join('=').trim())]
        : refuse('must be key=value,…');
    }),
  );
export const optional = <T>(form: Form<T>): Form<T | undefined> => like(form, (value): T | undefined => form(value));
export const port = whole(0, LAST_PORT);
export const ms = whole(0, 86_400_000);
