/** What the drills found: as tables for people, as data for machines. */
import { availableParallelism } from 'node:os';
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
            .map((f) => row(String(f.promise), f.invariant, f.figure, f.bound, f.kept ? 'kept' : '**BROKEN**')),
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

const BEGIN = '<!-- figures: written by npm run drill -->';
const END = '<!-- end of figures -->';

/** The page with the figures between its markers replaced. Throws when it has none. */
export function withFigures(page: string, run: Report): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`the page has no place for figures: '${BEGIN}' … '${END}'`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${markdown(run)}\n\n${page.slice(end)}`;
}
