/** Keys on topics of which the newest of each key is kept. */

/** flags.state: there is one. */
export const FLAGS_STATE_KEY = 'current';

/** rules.state: every version of every capability, for ever. */
export const ruleSetKey = ({ capability, version }: { readonly capability: string; readonly version: string }): string =>
  `${capability}/${version}`;
