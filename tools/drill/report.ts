/** What the drills found: as tables for people, as data for machines. */
import { availableParallelism } from 'node:os';
import type { Finding } from './drill.ts';
import { isKept, type DrillReport } from './run.ts';

export interface Report {
  readonly date: string;
  readonly command: string;
  readonly cores: number;
  readonly node: string;
  readonly drills: readonly DrillReport[];
}

export const report = (drills: readonly DrillReport[], args: readonly string[]): Report => ({
  date: new Date().toISOString().slice(0, 10),
  command: ['npm run drill', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
  cores: availableParallelism(),
  node: process.version,
  drills,
});

/** A drill that could not be carried out counts as one that is broken. */
export function sums(drills: readonly DrillReport[]): { readonly kept: number; readonly broken: number } {
  const findings = drills.flatMap((drill) => drill.findings);
  const kept = findings.filter((finding) => finding.kept).length;
  const failed = drills.filter((drill) => !isKept(drill) && drill.findings.every((finding) => finding.kept)).length;
  return { kept, broken: findings.length - kept + failed };
}

const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const verdictOf = ({ kept, withRoom }: Finding): string => (!kept ? '**BROKEN**' : withRoom ? 'kept, with room' : 'kept');

function lines({ name, about, long, perSecond, loadS, seconds, findings, failed }: DrillReport): readonly string[] {
  const load = `${long ? 'The long form' : 'The short form'}: ${String(loadS)} s at ${String(perSecond)} requests a second; ${seconds.toFixed(0)} s in all.`;
  return [
    `### ${name}`,
    '',
    about,
    '',
    load,
    '',
    ...(findings.length === 0
      ? []
      : [
          row('promise', 'invariant', 'figure', 'bound', 'verdict'),
          row('---', '---', '---', '---', '---'),
          ...[...findings]
            .sort((a, b) => a.promise - b.promise)
            .map((f) => row(String(f.promise), f.invariant, f.figure, f.bound, verdictOf(f))),
          '',
        ]),
    ...(failed === null ? [] : [`**It could not be carried out**: ${failed.split('\n', 1)[0] ?? ''}`, '']),
  ];
}

export const markdown = ({ date, command, cores, node, drills }: Report): string =>
  [`Run of ${date}: \`${command}\`, ${String(cores)} cores, shared, Node ${node}.`, '', ...drills.flatMap(lines)]
    .join('\n')
    .trimEnd();

/** What speaks against the broken ones, and why a drill could not be carried out. */
export const evidence = (drills: readonly DrillReport[]): readonly string[] =>
  drills.flatMap(({ name, findings, failed }) => [
    ...findings
      .filter((f) => !f.kept)
      .flatMap((f) => [
        `${name}: broken, promise ${String(f.promise)}: ${f.invariant}`,
        ...(f.evidence ?? []).map((e) => `  ${e}`),
      ]),
    ...(failed === null ? [] : [`${name} could not be carried out: ${failed}`]),
  ]);

type Place = readonly [begin: string, end: string];
const SHARED: Place = ['<!-- figures: written by npm run drill -->', '<!-- end of figures -->'];
const ownOf = (name: string): Place => [`<!-- figures of ${name} -->`, `<!-- end of figures of ${name} -->`];

function put(page: string, [begin, end]: Place, run: Report): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page has no place for figures: '${begin}' … '${end}'`);
  return `${page.slice(0, from + begin.length)}\n\n${markdown(run)}\n\n${page.slice(to)}`;
}

/** The page with the figures replaced: of a drill that has a place of its own there, and of the others in theirs. Throws when it has none. */
export function withFigures(page: string, run: Report): string {
  const apart = run.drills.filter(({ name }) => page.includes(ownOf(name)[0]));
  const together = run.drills.filter((drill) => !apart.includes(drill));
  const written = apart.reduce((text, drill) => put(text, ownOf(drill.name), { ...run, drills: [drill] }), page);
  return together.length === 0 && apart.length > 0 ? written : put(written, SHARED, { ...run, drills: together });
}
