/** What v2 says of a request that names a rule set which was never published: a result of its own, and v2's own error. */
export const ruleSetUnknown = (version: string) =>
  ({
    status: 'error',
    error: { code: 'rule_set_unknown', message: `the rule set ${version} was never published` },
  }) as const;
