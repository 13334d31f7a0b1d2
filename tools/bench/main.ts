/**
 * `npm run bench`: measures what the README claims, both sides in one run on one machine, and tells the ratios.
 * Exits 1 when a scenario could not be run or an answer was wrong, and with --assert when a claim is not met.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { die, help, mustBeWritable } from '../command.ts';
import { bus } from './bus/scenario.ts';
import { busy, markdown, report, scenarioReport, type ScenarioReport, withFigures } from './report.ts';
import { history } from './history/scenario.ts';
import type { Check, Scenario, Timing } from './scenario.ts';
import { kafkaSoaking, soaking } from './soak/scenario.ts';
import { replicas } from './system/replicas.ts';
import { kafkaProcess, kafkaSystem, system } from './system/scenario.ts';
import { kafkaShadow, shadow } from './system/shadow.ts';

const SCENARIOS: readonly Scenario[] = [
  bus,
  system,
  kafkaProcess,
  kafkaSystem,
  replicas,
  shadow,
  kafkaShadow,
  history,
  soaking,
  kafkaSoaking,
];
const LONG = SCENARIOS.filter((s) => s.long).map((s) => s.name);
const USAGE = `usage: npm run bench -- [${SCENARIOS.map((s) => s.name).join('] [')}] [options]
  without names all but ${LONG.join(', ')}
  --rounds N       how often each side is measured, 1 to 50
  --seconds N      how long each measurement takes, 1 to 3600
  --warm-up N      how long each side is under load before, 1 to 120
  --rate N         requests a second of shadow and soak, instead of half of the peak that they measure first
  --json FILE      the figures of every round
  --markdown FILE  replaces the figures in a page
  --assert         fails when a claim is not met
bus and what has kafka in its name need KAFKA_BROKERS; replicas and the kafka- ones but kafka-process, MONGO_URL;
history too; system and its kafka forms need V1_URL, or INFRA_DIR to start v1 from; bus asks Kafka's own EndToEndLatency
where KAFKA_HOME or INFRA_DIR is set`;

function read(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        'warm-up': { type: 'string' },
        rate: { type: 'string' },
        json: { type: 'string' },
        markdown: { type: 'string' },
        assert: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) help(USAGE);
    mustBeWritable(values);
    const whole = (name: 'rounds' | 'seconds' | 'warm-up' | 'rate', most: number): number | undefined => {
      if (values[name] === undefined) return undefined;
      const n = Number(values[name]);
      return Number.isInteger(n) && n >= 1 && n <= most ? n : die(`--${name} must be a whole number from 1 to ${most}\n${USAGE}`);
    };
    const unknown = positionals.find((p) => !SCENARIOS.some((s) => s.name === p));
    if (unknown !== undefined) die(`there is no scenario '${unknown}'\n${USAGE}`);
    const scenarios = SCENARIOS.filter((s) => (positionals.length === 0 ? !s.long : positionals.includes(s.name)));
    return {
      ...values,
      scenarios,
      rounds: whole('rounds', 50),
      seconds: whole('seconds', 3_600),
      warmUp: whole('warm-up', 120),
      rate: whole('rate', 100_000),
    };
  } catch (error) {
    return die(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

const args = process.argv.slice(2);
const { scenarios, rounds, seconds, warmUp, rate, json, markdown: page, assert } = read(args);
const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort());

const found: ScenarioReport[] = [];
const before = busy();
let complete = true;
for (const scenario of scenarios) {
  if (ending.signal.aborted) break;
  const { timing } = scenario;
  const asked: Timing = { rounds: rounds ?? timing.rounds, seconds: seconds ?? timing.seconds, warmUp: warmUp ?? timing.warmUp };
  try {
    const checks: Check[] = [];
    const series = await scenario.run({
      ...asked,
      rate,
      signal: ending.signal,
      say: (line) => console.error(line),
      check: (check) => void checks.push(check),
    });
    found.push(scenarioReport(scenario, asked, series, checks));
  } catch (error) {
    complete = false;
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(ending.signal.aborted ? `${scenario.name} was stopped` : `${scenario.name} could not be run: ${why}`);
  }
}
const run = report(found, args, before);
console.log(markdown(run));
if (json !== undefined) writeFileSync(json, `${JSON.stringify(run, null, 2)}\n`);
if (page !== undefined) writeFileSync(page, withFigures(readFileSync(page, 'utf8'), run));

const wrong = found.filter((s) => s.failed > 0);
for (const { name, failed } of wrong)
  console.error(`${name}: ${failed} answers were wrong, refused or missing: the figures do not count`);
const unmet = found.flatMap((s) => s.ratios.filter((r) => r.met === false));
for (const { what, load, ratio } of unmet) console.error(`not met: ${what}, ${load}: ${ratio.toFixed(2)}`);
const failing = found.flatMap((s) => s.checks.filter((c) => !c.met));
for (const { what, figure } of failing) console.error(`not met: ${what}: ${figure}`);
process.exit(!complete || ending.signal.aborted || wrong.length > 0 || (assert && unmet.length + failing.length > 0) ? 1 : 0);
