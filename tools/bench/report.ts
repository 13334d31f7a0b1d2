/** The figures of a run: as tables for people, as data for machines. */
import { availableParallelism, loadavg } from 'node:os';
import { compare, type Figures, figuresOf, type Ratio, type Series, type Spread } from './figures.ts';
import type { Check, Scenario, Timing } from './scenario.ts';

export interface ScenarioReport {
  readonly name: string;
  readonly about: string;
  readonly timing: Timing;
  readonly series: readonly (Series & { readonly figures: Figures })[];
  readonly ratios: readonly Ratio[];
  readonly checks: readonly Check[];
  /** Answers that were wrong, refused or missing. */
  readonly failed: number;
}

export interface Report {
  readonly date: string;
  readonly command: string;
  readonly cores: number;
  /** How many processes wanted a core before and after the run, as averages of a minute: above `cores` the machine was too busy. */
  readonly busy: { readonly before: number; readonly after: number };
  readonly node: string;
  readonly scenarios: readonly ScenarioReport[];
}

export const scenarioReport = (
  { name, about, comparisons }: Scenario,
  timing: Timing,
  series: readonly Series[],
  checks: readonly Check[],
): ScenarioReport => ({
  name,
  about,
  timing,
  series: series.map((s) => ({ ...s, figures: figuresOf(s.samples) })),
  ratios: comparisons.map((c) => compare(c, series)),
  checks,
  failed: series.flatMap((s) => s.samples).reduce((sum, { failed }) => sum + failed, 0),
});

export const busy = (): number => loadavg()[0] ?? Number.NaN;

export function report(scenarios: readonly ScenarioReport[], args: readonly string[], before: number): Report {
  return {
    date: new Date().toISOString().slice(0, 10),
    command: ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
    cores: availableParallelism(),
    busy: { before, after: busy() },
    node: process.version,
    scenarios,
  };
}

/** Three figures or more, without the false precision of decimals. */
const short = (n: number): string => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));
const span = ({ median, min, max }: Spread): string => `${short(median)} (${short(min)}–${short(max)})`;

function claimOf({ claim, met }: Ratio): string {
  if (claim === undefined) return '';
  const what = 'atLeast' in claim ? `at least ${claim.atLeast}` : `below ${claim.below}`;
  return `${what}: ${met === true ? 'met' : 'NOT MET'}`;
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function ratioLines(ratios: readonly Ratio[]): readonly string[] {
  if (ratios.length === 0) return [];
  return [
    row('ratio of medians', 'load', 'ratio (round by round)', 'claim'),
    row('---', '---', '---', '---'),
    ...ratios.map((r) => row(`${r.what}: ${r.ours} / ${r.theirs}`, r.load, span({ ...r, median: r.ratio }), claimOf(r))),
    '',
  ];
}

function checkLines(checks: readonly Check[]): readonly string[] {
  if (checks.length === 0) return [];
  return [
    row('check', 'found', ''),
    row('---', '---', '---'),
    ...checks.map(({ what, figure, met }) => row(what, figure, met ? 'met' : 'NOT MET')),
    '',
  ];
}

function scenarioLines({ name, about, timing, series, ratios, checks, failed }: ScenarioReport): readonly string[] {
  return [
    `### ${name}`,
    '',
    about,
    '',
    `${timing.rounds} rounds of ${timing.seconds} s for each side and load, in turns, after ${timing.warmUp} s of warm-up.`,
    '',
    row('side', 'load', 'answers/s', 'p50 ms', 'p95 ms', 'p99 ms'),
    row('---', '---', '---', '---', '---', '---'),
    ...series.map(({ side, load, figures: { rate, p50Ms, p95Ms, p99Ms } }) =>
      row(side, load, span(rate), span(p50Ms), span(p95Ms), span(p99Ms)),
    ),
    '',
    ...ratioLines(ratios),
    ...checkLines(checks),
    `Wrong, refused or missing answers: ${failed}.`,
  ];
}

export const markdown = (run: Report): string =>
  [
    `Run of ${run.date}: \`${run.command}\`, ${run.cores} cores (load average ${short(run.busy.before)} before, ${short(run.busy.after)} after), Node ${run.node}. Medians over the rounds (least–greatest).`,
    ...run.scenarios.flatMap((s) => ['', ...scenarioLines(s)]),
  ].join('\n');

const BEGIN = '<!-- figures: written by npm run bench -->';
const END = '<!-- end of figures -->';

/** The page with the figures between its markers replaced. Throws when it has none. */
export function withFigures(page: string, run: Report): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`the page has no place for figures: '${BEGIN}' … '${END}'`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${markdown(run)}\n\n${page.slice(end)}`;
}
