/** `calibrate`: asks v1 or takes what it answered clients, fits, judges, publishes what is good enough, and activates it when told to. */
import { writeFile } from 'node:fs/promises';
import type { FlagsChange, FlagsView, RecordingsPage, RuleSet } from '@cohortlens/contracts';
import { RULES_FLAG } from '@cohortlens/contracts';
import type { Context } from '../cli/command.ts';
import { confirm } from '../cli/confirm.ts';
import { EXIT, type ExitCode, Failure } from '../cli/exit.ts';
import { withDesk } from '../cli/flag-desk.ts';
import { type Calibration, calibratePrediction, calibrateSegmentation, type Drawn, type Refused } from './calibration.ts';
import { readTable } from './customers.ts';
import { progress } from './progress.ts';
import { type Recorded, recordedLabels, recordedScores } from './recorded/gather.ts';
import { reportOf } from './report.ts';
import { type Calibrated, type CalibrateOptions, type CalibrateSettings, calibrateSettings } from './settings.ts';
import { openDesk } from './v1/desk.ts';
import { gatherLabels, gatherScores, labelsBy } from './v1/gather.ts';

type Maker = () => Promise<Calibration | Refused>;

type Makers = Readonly<Record<Calibrated, Maker>>;
const drawnFrom = ({ heldOut, seed, name }: CalibrateSettings, from: string): Drawn => ({ heldOut, seed, name, from });

async function byAsking({ io, settings }: Context, asked: CalibrateSettings): Promise<Makers> {
  const { features, rows } = await readTable(asked.customers);
  const desk = openDesk({ ...asked.v1, deadlineMs: settings.timeoutMs, signal: io.stop });
  const { concurrency, repeats, probe } = asked;
  const drawn = drawnFrom(asked, "v1's answers");
  const onRound = (round: number, off: number) =>
    io.err(`segmentation: probe ${round}, new points of v1's boundaries lie within ${off.toExponential(1)} standard deviations`);
  return {
    prediction: async () => {
      const asking = { concurrency, repeats, onProgress: progress(io, 'prediction') };
      return calibratePrediction(await gatherScores(desk, features, asking), drawn);
    },
    segmentation: async () => {
      const labels = await gatherLabels(desk, rows, { concurrency, onProgress: progress(io, 'segmentation') });
      return calibrateSegmentation(labels, drawn, probe ? { labelsOf: labelsBy(desk, { concurrency }), onRound } : undefined);
    },
  };
}

function fromRecordings({ api, io }: Context, asked: CalibrateSettings): Makers {
  const { since } = asked;
  async function gathered<S>(capability: Calibrated, read: (page: RecordingsPage, since: string) => Recorded<S>) {
    const page = await api.get<RecordingsPage>('/api/v2/admin/recordings', { capability, from: since });
    const recorded = read(page, since);
    const others = recorded.ofOthers > 0 ? `; ${recorded.ofOthers} of other models were left out` : '';
    io.err(
      `${capability}: ${page.items.length} of ${page.looked_at} recorded requests have an answer of v1 (${recorded.version})${others}`,
    );
    if (!page.complete) io.err(`${capability}: the newest rows alone; there are more`);
    return { recorded, drawn: drawnFrom(asked, `recorded answers of ${recorded.version}`) };
  }
  return {
    prediction: async () => {
      const { recorded, drawn } = await gathered('prediction', recordedScores);
      return calibratePrediction(recorded, drawn);
    },
    segmentation: async () => {
      const { recorded, drawn } = await gathered('segmentation', recordedLabels);
      return calibrateSegmentation(recorded, drawn);
    },
  };
}

/** One after the other: v1 is asked gently. */
async function calibrateAll(context: Context, asked: CalibrateSettings): Promise<Calibration[]> {
  const makers = asked.from === 'v1' ? await byAsking(context, asked) : fromRecordings(context, asked);
  const made: Calibration[] = [];
  for (const capability of asked.capabilities) {
    const calibration = await makers[capability]();
    if ('refused' in calibration) throw new Failure(EXIT.failed, calibration.refused);
    made.push(calibration);
  }
  return made;
}

async function publish({ api }: Context, made: readonly Calibration[]): Promise<void> {
  for (const { ruleSet } of made) await api.post<RuleSet>('/api/v2/admin/rules', ruleSet);
}

const versionsOf = (made: readonly Calibration[]) =>
  Object.fromEntries(made.map(({ capability, ruleSet }) => [RULES_FLAG[capability], ruleSet.version])) as unknown as FlagsChange;

/** Both in one flag command. Returns the command that goes back. */
async function activate(context: Context, made: readonly Calibration[], reason: string | undefined): Promise<string> {
  const { flags } = await context.api.open<FlagsView>('/api/v2/admin/flags');
  const before = made.map(({ capability }) => `${RULES_FLAG[capability]}=${flags[RULES_FLAG[capability]]}`).join(' ');
  await withDesk(context, (desk) => desk.set(versionsOf(made), { reason: reason ?? 'Calibrated to v1' }));
  return `npx cohortlens flags set ${before} --yes`;
}

export async function calibrate(context: Context, options: CalibrateOptions): Promise<ExitCode> {
  const asked = calibrateSettings(options, context.io.env, context.io.now());
  const { io, settings } = context;
  if (options.activate === true)
    await confirm(context, 'This lets v2 answer by the calibrated rules, when they are good enough.');
  // Before minutes of questions rather than after them.
  if (options.publish) await context.api.get('/api/v2/admin/rules');
  const made = await calibrateAll(context, asked);
  const good = made.every(({ shortfalls }) => shortfalls.length === 0);
  if (options.out !== undefined)
    await writeFile(
      options.out,
      `${JSON.stringify(
        made.map((m) => m.ruleSet),
        null,
        2,
      )}\n`,
    );
  const published = options.publish && (good || options.force === true);
  if (published) await publish(context, made);
  const back = published && options.activate === true ? await activate(context, made, options.reason) : undefined;
  const verdict = good ? 'pass' : 'fail';
  if (settings.json)
    await io.out(JSON.stringify({ verdict, published, activated: back !== undefined, back, calibrations: made }, null, 2));
  else {
    for (const calibration of made) await io.out(`${reportOf(calibration)}\n`);
    await io.out(outcomeOf(made, { good, published, back, wanted: options.publish }));
  }
  return good ? EXIT.ok : EXIT.failed;
}

interface Done {
  readonly good: boolean;
  readonly published: boolean;
  readonly back: string | undefined;
  readonly wanted: boolean;
}
function outcomeOf(made: readonly Calibration[], { good, published, back, wanted }: Done): string {
  const names = made.map(({ capability, ruleSet }) => `${capability} ${ruleSet.version}`).join(', ');
  if (back !== undefined) return `Published and active: ${names}. The way back: ${back}`;
  if (published) {
    const ways = made.map(({ capability, ruleSet }) => `npx cohortlens rules activate ${capability} ${ruleSet.version}`);
    return `Published, not active: ${names}. To activate:\n${ways.join('\n')}`;
  }
  if (!wanted) return good ? 'Good enough to publish; not published, as asked.' : 'Not good enough to publish.';
  return 'Not published: it is not good enough (--force publishes it all the same).';
}
