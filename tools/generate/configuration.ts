/** docs/configuration.md, from the one table of variables. */
import { VARIABLES, type Variable } from '@cohortlens/config';

const NOTE = '<!-- Generated from libs/config by `npm run generate`. Do not edit. -->\n';

const code = (value: unknown): string => `\`${String(value)}\``;

/** Of nothing, an empty text and an empty list there is no default. */
function shown({ fallback, secret, name }: Variable<unknown>): string {
  if (name === 'NODE_ENV' || fallback === undefined || String(fallback) === '') return '';
  return secret === true ? 'a development default, refused in production' : code(fallback);
}
const meant = ({ about, parse: { values } }: Variable<unknown>): string =>
  values === undefined ? about : `${about} One of ${values.map(code).join(', ')}.`;

export function configurationPage(): string {
  const rows = Object.values(VARIABLES).map((v: Variable<unknown>) => `| ${code(v.name)} | ${meant(v)} | ${shown(v)} |`);
  return `${NOTE}# Configuration

The environment is read once, at the start; a value that is wrong is named, and nothing starts.

| variable | meaning | default |
| --- | --- | --- |
${rows.join('\n')}
| \`FEATURE_FLAG_<NAME>\` | Seeds an empty flag topic only, e.g. \`FEATURE_FLAG_SHADOW_MODE=true\`; afterwards flags change by command. | |
`;
}
