/** A page for people who open /docs in a browser: the routes, from the table that the ingress serves by. No script, nothing from elsewhere. */
import { type RouteDeclaration, ROUTES } from '@cohortlens/contracts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const WHO: Readonly<Record<RouteDeclaration['auth'], string>> = {
  none: 'anyone',
  jwt: 'any token',
  admin: 'admin',
  analyst: 'admin, analyst',
};
const STYLE =
  'body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1f24}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #d8dee4;padding:.4rem .6rem;text-align:left;vertical-align:top}code{font-size:.95em}';

const row = ({ method, path, auth, summary, success }: RouteDeclaration): string =>
  `<tr><td>${method}</td><td><code>${escaped(path)}</code></td><td>${WHO[auth]}</td><td>${String(success.status)}</td><td>${escaped(summary)}</td></tr>`;

export function routesPage(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>CohortLens API</title><style>${STYLE}</style></head><body><h1>CohortLens API</h1><p>The whole description: <a href="/openapi.json">OpenAPI 3.1</a>, and of the bus: <a href="/asyncapi">AsyncAPI 3</a>. A token: <code>POST /api/v2/auth/token</code>.</p><table><thead><tr><th></th><th>Path</th><th>Who</th><th>Status</th><th></th></tr></thead><tbody>${ROUTES.map(row).join('')}</tbody></table></body></html>`;
}
