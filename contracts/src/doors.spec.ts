/** What a body costs that is refused: so many errors and no more, whatever it holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { LIMITS } from './limits.ts';
import { ROUTES, type RouteDeclaration } from './routes.ts';
import { validators } from './validators.ts';

const MANY = 100_000;
const rows = Array.from({ length: MANY }, () => ({}));
const keys = Object.fromEntries(rows.map((_, n) => [`k${String(n)}`, n]));
/** A row, and the whole, add a few of their own. */
const MOST = 2 * LIMITS.fieldErrors;

it.each([
  ['segment-body', rows],
  ['segment-v1-body', rows],
  ['token-request', keys],
  ['user-body', { roles: rows.map(() => 7) }],
  [
    'rule-set-recommendation',
    { capability: 'recommendation', traits: rows, topics: [{ words: rows, plays: rows }], plays: rows, reference: rows },
  ],
  [
    'rule-set-prediction',
    { capability: 'prediction', professions: Object.fromEntries(Object.keys(keys).map((key) => [key, 'x'])) },
  ],
] as const)('%s: a body full of errors has a bounded number of them', (name, body) => {
  const validate = validators[name];
  expect(validate(body)).toBe(false);
  const found = validate.errors?.length ?? 0;
  expect(found).toBeGreaterThan(1);
  expect(found).toBeLessThanOrEqual(MOST);
});

it('what is wrong in one of several forms is wrong, however wrong it is in the others', () => {
  const examples = join(import.meta.dirname, '..', 'examples', 'rule-set-segmentation.json');
  const { valid } = JSON.parse(readFileSync(examples, 'utf8')) as { valid: Record<string, unknown>[] };
  const [right] = valid;
  expect(validators['rule-set'](right)).toBe(true);
  const professions = Object.fromEntries(rows.slice(0, 40).map((_, n) => [`p${String(n)}`, 'x']));
  expect(validators['rule-set']({ ...right, professions, centroids: [null] })).toBe(false);
});

it('every loop of a door ends when enough is wrong', () => {
  const lines = readFileSync(join(import.meta.dirname, '..', 'generated', 'doors.js'), 'utf8').split('\n');
  const enough = `errors>=${String(LIMITS.fieldErrors)}`;
  const loops = lines.flatMap((line, n) => (/^\s*(for|while|do)\b/.test(line) ? [`${line}${lines[n + 1] ?? ''}`] : []));
  expect(loops.length).toBeGreaterThan(10);
  // That which looks for what is there twice ends at the first, and adds one error.
  const endless = loops.filter((l) => !l.includes(enough) && !l.includes(`errors<${String(LIMITS.fieldErrors)}`));
  expect(endless.filter((l) => !l.startsWith('for(;'))).toEqual([]);
});

it('the bodies of segmentation have the rows of the limit', () => {
  for (const name of ['segment-body', 'segment-v1-body']) {
    const path = join(import.meta.dirname, '..', 'schemas', `${name}.schema.json`);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ maxItems: LIMITS.segmentRows });
  }
});

it('no body is large where anyone may call', () => {
  const routes: readonly RouteDeclaration[] = ROUTES;
  const large = routes.filter(({ request }) => request?.large === true);
  expect(large.length).toBeGreaterThan(0);
  expect(large.filter(({ auth }) => auth === 'none')).toEqual([]);
});

it('a reason fits a small body in whatever characters it is written, and however JSON escapes them', () => {
  for (const name of ['action-body', 'flag-toggle', 'flags-change-body']) {
    const path = join(import.meta.dirname, '..', 'schemas', `${name}.schema.json`);
    const lengths = [...readFileSync(path, 'utf8').matchAll(/"maxLength": (\d+)/g)].map(([, length]) => Number(length));
    const escaped = '\\ud83d\\ude00'.length;
    expect(lengths.length).toBeGreaterThan(0);
    expect(lengths.reduce((sum, length) => sum + length * escaped, 1_000)).toBeLessThan(LIMITS.smallBodyBytes);
  }
});
