/** What the demo tells on the terminal: what it does, figures as they come, what was seen. Nothing with --json but the summary. */
import type { Figures, Step, StepResult } from './step.ts';

export interface Screen {
  readonly begin: (title: string) => void;
  readonly step: (n: number, of: number, step: Pick<Step, 'name' | 'tells'>) => void;
  /** The figures as they are; on a terminal they change in place. */
  readonly figures: (figures: Figures) => void;
  readonly result: (result: StepResult) => void;
  readonly end: (line: string) => void;
}

export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const shown = (value: Figures[string]): string => (value === null ? '–' : String(value));
const CLEAR = '\r\u001b[2K';

/** Figures on one line; those that are lists have lines of their own, at the end. */
export const line = (figures: Figures): string =>
  Object.entries(figures)
    .filter(([, value]) => !Array.isArray(value))
    .map(([name, value]) => `${name.replaceAll('_', ' ')} ${shown(value)}`)
    .join('  ·  ');

export function openScreen(terminal: Terminal): Screen {
  const say = (text: string): void => void terminal.write(`${text}\n`);
  const live = terminal.isTTY === true;
  return {
    begin: say,
    step: (n, of, { name, tells }) => say(`\n${String(n)}/${String(of)}  ${name}\n     ${tells}`),
    figures: (figures) => {
      if (live) terminal.write(`${CLEAR}     ${line(figures)}`);
    },
    result: ({ figures, seen, seconds }) => {
      say(`${live ? CLEAR : ''}     ${line(figures)}`);
      for (const list of Object.values(figures).filter(Array.isArray)) for (const entry of list) say(`       ${String(entry)}`);
      for (const { claim, holds } of seen) say(`     ${holds ? '✅' : '❌'} ${claim}`);
      say(`     ${seconds.toFixed(1)} s`);
    },
    end: (text) => say(`\n${text}`),
  };
}

const nothing = (): void => undefined;
export const SILENT: Screen = { begin: nothing, step: nothing, figures: nothing, result: nothing, end: nothing };
