/**
 * `npm run drill`: real faults on the real system, and what became of its promises. Exits 1 when one is broken or a drill could
 * not be carried out; the last line is the sum, "N passed, N failed".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { die, help, mustBeWritable } from '../command.ts';
import type { Drill } from './drill.ts';
import { DRILLS } from './drills.ts';
import { evidence, markdown, report, sums, withFigures } from './report.ts';
import { carryOut, type DrillReport } from './run.ts';

const SHORT = { perSecond: 40, loadMs: 16_000 } as const;
const LONG = { perSecond: 200, loadMs: 300_000 } as const;
/** Less load than the short form's shows nothing. */
const LEAST_S = SHORT.loadMs / 1_000;
const USAGE = `usage: npm run drill -- [NAME…] [options]
  --long           five minutes of load at 200 requests a second, in place of 16 seconds at 40
  --seconds N      of load, in place of the form's own
  --list           only says which drills there are
  --json FILE      the findings as data
  --markdown FILE  replaces the figures in a page
KAFKA_BROKERS and MONGO_URL name the infrastructure; INFRA_DIR is where brokers of a drill's own are started from`;

function read(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        long: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        seconds: { type: 'string' },
        json: { type: 'string' },
        markdown: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) help(USAGE);
    mustBeWritable(values);
    const unknown = positionals.find((name) => !DRILLS.some((drill) => drill.name === name));
    if (unknown !== undefined) die(`there is no drill '${unknown}', only ${DRILLS.map(({ name }) => name).join(', ')}\n${USAGE}`);
    const seconds = Number(values.seconds ?? (values.long ? LONG : SHORT).loadMs / 1_000);
    if (!(seconds >= LEAST_S && seconds <= LONG.loadMs / 1_000))
      die(`--seconds: from ${String(LEAST_S)} to ${String(LONG.loadMs / 1_000)}\n${USAGE}`);
    const drills = DRILLS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    return { ...values, loadMs: seconds * 1_000, drills };
  } catch (error) {
    return die(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

const listed = ({ name, promises, form, needs, about }: Drill): string =>
  `${name}\n  promises ${promises.join(', ')}; ${form}; needs ${needs.join(', ') || 'nothing'}\n  ${about}`;

const args = process.argv.slice(2);
const { drills, long, loadMs, list, json, markdown: page } = read(args);
if (list) {
  console.log(drills.map(listed).join('\n'));
  process.exit(0);
}
const missing = [...new Set(drills.flatMap(({ needs }) => needs))].filter((need) => !process.env[need]);
if (missing.length > 0) die(`not set: ${missing.join(', ')}\n${USAGE}`);

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort());
const say = (line: string): void => console.error(line);
const found: DrillReport[] = [];
/** After each drill, so that a long run that is stopped has told what it found. */
const save = (): void => {
  const run = report(found, args);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(run, null, 2)}\n`);
  if (page !== undefined) writeFileSync(page, withFigures(readFileSync(page, 'utf8'), run));
};
for (const drill of drills) {
  if (stopping.signal.aborted) break;
  say(`${drill.name}: ${drill.about}`);
  found.push(await carryOut(drill, { ...(long ? LONG : SHORT), loadMs, long, say, stopping: stopping.signal }));
  save();
}
const { kept, broken } = sums(found);
const skipped = drills.length - found.length;
console.log(markdown(report(found, args)));
for (const line of evidence(found)) console.error(line);
console.log(`\n${String(kept)} passed, ${String(broken + skipped)} failed`);
process.exit(broken + skipped > 0 ? 1 : 0);
