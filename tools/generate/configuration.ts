/** docs/configuration.md, from the one table of variables. */
import { VARIABLES, type Variable } from '@cohortlens/config';

const NOTE = '<!-- Generated from libs/config by `npm run generate`. Do not edit. -->\n';

function shown({ fallback, secret, name }: Variable<unknown>): string {
  if (secret === true) return fallback === undefined ? '' : 'a development default, refused in production';
  if (name === 'NODE_ENV') return '';
  if (fallback === undefined || (Array.isArray(fallback) && fallback.length === 0)) return '';
  return `\`${String(fallback)}\``;
}

export function configurationPage(): string {
  const rows = Object.values(VARIABLES).map((v: Variable<unknown>) => `| \`${v.name}\` | ${v.about} | ${shown(v)} |`);
  return `${NOTE}# Configuration

The environment is read once, at the start; a value that is wrong is named, and nothing starts.

| variable | meaning | default |
| --- | --- | --- |
${rows.join('\n')}
| \`FEATURE_FLAG_<NAME>\` | Seeds an empty flag topic only, e.g. \`FEATURE_FLAG_SHADOW_MODE=true\`; afterwards flags change by command. | |
`;
}
