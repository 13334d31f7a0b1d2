/**
 * `npm run bench`: measures what the README claims, both sides in one run on one machine, and tells the ratios.
 * Exits 1 when a scenario could not be run or an answer was wrong, and with --assert when a claim is not met.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bus } from './bus/scenario.ts';
import { busy, markdown, report, scenarioReport, type ScenarioReport, withFigures } from './report.ts';
import type { Scenario, Timing } from './scenario.ts';
import { kafkaProcess, kafkaSystem, system } from './system/scenario.ts';

const SCENARIOS: readonly Scenario[] = [bus, system, kafkaProcess, kafkaSystem];
const USAGE = `usage: npm run bench -- [${SCENARIOS.map((s) => s.name).join('] [')}] [options]
  --rounds N       how often each side is measured, 1 to 50
  --seconds N      how long each measurement takes, 1 to 120
  --warm-up N      how long each side is under load before, 1 to 120
  --json FILE      the figures of every round
  --markdown FILE  replaces the figures in a page
  --assert         fails when a claim is not met
bus needs KAFKA_BROKERS; system needs V1_URL, or INFRA_DIR to start v1 from`;

function die(message: string): never {
  console.error(message);
  process.exit(2);
}

function read(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        'warm-up': { type: 'string' },
        json: { type: 'string' },
        markdown: { type: 'string' },
        assert: { type: 'boolean', default: false },
      },
    });
    const whole = (name: 'rounds' | 'seconds' | 'warm-up', most: number): number | undefined => {
      if (values[name] === undefined) return undefined;
      const n = Number(values[name]);
      return Number.isInteger(n) && n >= 1 && n <= most ? n : die(`--${name} must be a whole number from 1 to ${most}\n${USAGE}`);
    };
    const unknown = positionals.find((p) => !SCENARIOS.some((s) => s.name === p));
    if (unknown !== undefined) die(`there is no scenario '${unknown}'\n${USAGE}`);
    const scenarios = SCENARIOS.filter((s) => positionals.length === 0 || positionals.includes(s.name));
    return { ...values, scenarios, rounds: whole('rounds', 50), seconds: whole('seconds', 120), warmUp: whole('warm-up', 120) };
  } catch (error) {
    return die(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

const args = process.argv.slice(2);
const { scenarios, rounds, seconds, warmUp, json, markdown: page, assert } = read(args);
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
    const series = await scenario.run({ ...asked, signal: ending.signal, say: (line) => console.error(line) });
    found.push(scenarioReport(scenario, asked, series));
  } catch (error) {
    complete = false;
    console.error(
      `${scenario.name} could not be run: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
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
process.exit(!complete || ending.signal.aborted || wrong.length > 0 || (assert && unmet.length > 0) ? 1 : 0);
