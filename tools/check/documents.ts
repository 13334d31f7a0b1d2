/** The two documents that others read: AsyncAPI by its own parser, OpenAPI by Redocly. Not one error, and of Redocly not one warning. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from '@asyncapi/parser';
import { ROOT, runPackage } from './sources.ts';

/** The severity of a diagnostic that is an error; the parser counts up from there: warning, information, hint. */
const ERROR = 0;

export async function asyncapiProblems(text: string): Promise<string[]> {
  const { document, diagnostics } = await new Parser().parse(text);
  const errors = diagnostics.filter((d) => Number(d.severity) === ERROR).map((d) => `${d.path.join('/')}: ${d.message}`);
  return document || errors.length > 0 ? errors : ['the parser made no document of it'];
}

export const checkAsyncapi = (): Promise<string[]> =>
  asyncapiProblems(readFileSync(join(ROOT, 'contracts', 'asyncapi.json'), 'utf8'));

export async function checkOpenapi(): Promise<string[]> {
  const args = ['lint', join('contracts', 'openapi.json'), '--config', 'redocly.yaml', '--format', 'json'];
  const { code, out } = await runPackage('@redocly/cli/bin/cli.js', args);
  const start = out.indexOf('{');
  if (start < 0) return [`redocly gave no report (exit ${code}): ${out.slice(0, 500)}`];
  const report = JSON.parse(out.slice(start, out.lastIndexOf('}') + 1)) as {
    totals: { errors: number; warnings: number };
    problems: { ruleId: string; message: string; location: { pointer?: string }[] }[];
  };
  const problems = report.problems.map((p) => `${p.ruleId}: ${p.message} (${p.location[0]?.pointer ?? ''})`);
  return code === 0 || problems.length > 0 ? problems : [`redocly failed with exit ${code}`];
}
