/** The words for yes and no that an environment may use, in any case. */
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['true', '1', 'yes', 'on'].map((word) => [word, true] as const),
  ...['false', '0', 'no', 'off'].map((word) => [word, false] as const),
]);

/** Undefined: the text is neither. */
export const truthOf = (text: string): boolean | undefined => WORDS.get(text.trim().toLowerCase());
