/** `npm run signoff`: the weekly checklist as a report, each line from a run. */
import { EXIT, Failure } from '../cli/exit.ts';
import { readEvidence } from '../monitor/evidence.ts';
import { judge } from '../monitor/judge.ts';
import { LIMIT_SETTINGS } from '../monitor/limits.ts';
import { BASELINE_SETTINGS, measureBaseline } from '../perf/baseline.ts';
import { spanUpTo, text } from '../script/readers.ts';
import { type Context, type Ending, main } from '../script/script.ts';
import type { Settings } from '../script/settings.ts';
import { openV2 } from '../script/sides.ts';
import { VALIDATION_SETTINGS, validate } from '../validate/validation.ts';
import { flagsLine, ledgerLine, type Line, MOBILE, shadowLine, signoffOf, testsLine } from './lines.ts';
import { readReport, runTests } from './tests.ts';

const WEEK_MS = 7 * 86_400_000;
const settings = {
  ...VALIDATION_SETTINGS,
  ...BASELINE_SETTINGS,
  ...LIMIT_SETTINGS,
  testsReport: {
    flag: '--tests-report <file>',
    about: "A report of Jest's (npm test -- --json --outputFile=…); else the tests are run.",
    read: text,
  },
  testsAge: { flag: '--tests-age <span>', about: 'How old that report may be.', fallback: '24h', read: spanUpTo(WEEK_MS) },
  testsMost: {
    flag: '--tests-most <span>',
    about: 'How long running them may take.',
    fallback: '20m',
    read: spanUpTo(7_200_000),
  },
} as const satisfies Settings;

/** A script's result as one line; what cannot be run at all has failed. */
async function lineOf(name: string, run: () => Promise<Ending>, summary: (ending: Ending) => string): Promise<Line> {
  try {
    const ending = await run();
    return { name, state: ending.exit === EXIT.ok ? 'passed' : 'failed', text: summary(ending) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { name, state: 'failed', text: error.message };
  }
}
const firstLines = (count: number) => (ending: Ending) => ending.text.split('\n').slice(0, count).join(' · ');

async function evidenceLines({ values, io }: Context<typeof settings>): Promise<Line[]> {
  try {
    const evidence = await readEvidence(await openV2(values, io), values.window, io.now());
    const { flags, ledger } = evidence;
    return [ledgerLine(ledger), shadowLine(judge(evidence, values), flags), flagsLine(flags)];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return ['Ledger balanced', 'Shadow evidence', 'Flags'].map((name) => ({ name, state: 'failed', text: error.message }));
  }
}

await main({
  name: 'signoff',
  about: 'The weekly sign-off: tests, regressions, performance, ledger, shadow evidence and flags.',
  settings,
  run: async (context) => {
    const { values, io } = context;
    const say = (what: string): void => io.err(`signoff: ${what}`);
    say(values.testsReport === undefined ? 'running the tests' : `reading ${values.testsReport}`);
    const report = values.testsReport === undefined ? await runTests(io, values.testsMost) : readReport(values.testsReport);
    // Before the measurements below, so that they are no evidence of their own.
    say('reading the evidence');
    const evidence = await evidenceLines(context);
    const lines: Line[] = [
      testsLine(report, io.now(), values.testsAge),
      await lineOf('No regressions < 5%', () => validate(values, io), firstLines(4)),
      await lineOf(
        'Performance',
        () => measureBaseline(values, io),
        (e) => e.text.replaceAll(/ {2,}/g, ' ').replaceAll('\n', ' · '),
      ),
      ...evidence,
      MOBILE,
    ];
    const { passed, text: shown } = signoffOf(lines);
    return { exit: passed ? EXIT.ok : EXIT.failed, value: { passed, lines }, text: shown };
  },
});
