/** What the flags may be, by their type, and how each is read from text. Apart from the rest, which takes long to load. */
import { truthOf } from '@cohortlens/config';

export interface FlagKind {
  /** What the text must be, in words. */
  readonly must: string;
  /** Undefined: the text is no such value. */
  readonly parse: (text: string) => boolean | number | string | undefined;
}

export const FLAG_KINDS: Readonly<Record<'boolean' | 'number' | 'string', FlagKind>> = {
  boolean: { must: 'true or false', parse: truthOf },
  number: {
    must: 'a whole number from 0 to 100',
    parse: (text) => (/^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : undefined),
  },
  string: {
    must: '1 to 64 letters, digits, dots, dashes or underscores',
    parse: (text) => (/^[A-Za-z0-9._-]{1,64}$/.test(text) ? text : undefined),
  },
};

/** Undefined: no flag has a value of that type. */
export const kindOf = (value: unknown): FlagKind | undefined =>
  Object.hasOwn(FLAG_KINDS, typeof value) ? FLAG_KINDS[typeof value as keyof typeof FLAG_KINDS] : undefined;
