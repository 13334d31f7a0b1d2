/**
 * A prediction through the whole system (auth, validation, metering, durable publish and answer), in each of its forms, against
 * the Python v1 asked directly: the same body from the same load generator, in turns.
 */
import type { Comparison, Series } from '../figures.ts';
import { Rounds, type Scenario, type Settings } from '../scenario.ts';
import { coresDuring } from './cores.ts';
import { type Form, FORMS, running } from './forms.ts';
import { CONNECTIONS, targetOf } from './load.ts';
import { openPythonV1 } from './python-v1.ts';

const V1 = 'Python v1, asked directly';
const LOAD = `${String(CONNECTIONS)} connections`;

function comparisonsOf(side: string, p95: number): readonly Comparison[] {
  const against = (rest: Pick<Comparison, 'what' | 'figure' | 'claim'>): Comparison => ({
    ...rest,
    load: LOAD,
    ours: side,
    theirs: V1,
  });
  return [
    against({ what: 'throughput', figure: 'rate', claim: { atLeast: 8 } }),
    against({ what: 'p50', figure: 'p50Ms' }),
    against({ what: 'p95', figure: 'p95Ms', claim: { below: p95 } }),
    against({ what: 'p99', figure: 'p99Ms' }),
  ];
}

/** Each side under load in turn, round after round; a warm-up of each comes first. */
async function run(form: Form, { rounds, seconds, warmUp, signal, say }: Settings): Promise<readonly Series[]> {
  const v1 = await openPythonV1(process.env);
  try {
    return await running(form, signal, async ({ system, load }) => {
      const sides = [
        { side: V1, target: { url: `${v1.url}/api/v1/predict-spending`, token: v1.token } },
        { side: form.side, target: await targetOf(system.url, 'v2') },
      ];
      const found = new Rounds(say);
      for (const { target } of sides) await load.fire(target, warmUp);
      for (let n = 1; n <= rounds; n++) {
        say(`round ${n} of ${rounds}`);
        for (const { side, target } of sides) {
          const { result, cores } = await coresDuring(() => load.fire(target, seconds));
          found.add(side, LOAD, result);
          say(`    cores: ${cores}`);
        }
      }
      return found.series;
    });
  } finally {
    await v1.close();
  }
}

/** `p95`: what the ratio of the 95th percentiles is claimed to be below. */
const scenarioOf = (name: string, form: Form, p95: number): Scenario => ({
  name,
  about: `POST /api/v2/predict-spending with default flags, ${form.about}, against POST /api/v1/predict-spending of the Python v1.`,
  comparisons: comparisonsOf(form.side, p95),
  timing: { rounds: 6, seconds: 10, warmUp: 10 },
  run: (settings) => run(form, settings),
});

export const system = scenarioOf('system', FORMS.embedded, 1);
export const kafkaProcess = scenarioOf('kafka-process', FORMS.together, 0.2);
export const kafkaSystem = scenarioOf('kafka-system', FORMS.apart, 0.2);
