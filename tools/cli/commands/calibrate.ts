/** calibrate: rule sets of v2 from v1's answers. */
import type { Command } from 'commander';
import type { CalibrateOptions } from '../../calibrate/settings.ts';
import { declare, type Registry } from '../command.ts';

export function addCalibrate(program: Command, registry: Registry): void {
  declare<CalibrateOptions>(program, registry, {
    name: 'calibrate',
    about:
      'Fits rule sets to the answers of v1, judges them on customers that the fit did not see, and publishes what is good enough.',
    options: [
      ['--from <source>', 'v1: it is asked; shadow: what it answered clients, as it was recorded (v1).'],
      ['--since <moment>', 'Of recorded answers: a time, or so long ago (8d, as long as they are kept).'],
      ['--v1 <url>', 'The v1 that is asked (V1_URL; http://127.0.0.1:8000). JWT_SECRET mints its token, else V1_USER logs in.'],
      ['--customers <file>', "The customers it is asked about, as CSV (v1's own)."],
      ['--capability <name>', 'prediction or segmentation (both).'],
      ['--held-out <percent>', 'How many customers the fit does not see, 1 to 90 (30).'],
      ['--seed <number>', 'Which ones (1).'],
      ['--probe', 'Ask v1 about points near the boundaries of its segments, until they are exact.'],
      ['--repeats <number>', 'How often each customer is asked about; the mean counts (1). For a v1 that is noisy.'],
      ['--concurrency <number>', 'Questions under way at once (8).'],
      ['--name <version>', 'The name of the version (made from the content).'],
      ['--out <file>', 'Write the rule sets to a file, as JSON.'],
      ['--no-publish', 'Only report.'],
      ['--force', 'Publish also what is not good enough.'],
      ['--activate', 'Let v2 answer by what was published.'],
      ['--reason <text>', 'Why, for the audit.'],
    ],
    asks: true,
    // Loaded when it is used: the other commands are quicker without.
    run: async (context, options) => (await import('../../calibrate/run.ts')).calibrate(context, options),
  });
}
