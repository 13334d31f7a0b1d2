/**
 * A prediction through the whole system (auth, validation, metering, durable publish and answer), in each of its forms, against
 * the Python v1 asked directly: the same body from the same load generator, in turns.
 */
import { join } from 'node:path';
import { CUSTOMER, tokenOf } from '../../e2e/client.ts';
import { type Shape, System, type TransportName } from '../../e2e/system.ts';
import { Child } from '../child.ts';
import type { Comparison, Sample, Series } from '../figures.ts';
import { Rounds, type Scenario, type Settings } from '../scenario.ts';
import type { HttpLoad } from './process.ts';
import { openPythonV1 } from './python-v1.ts';

const V1 = 'Python v1, asked directly';
const CONNECTIONS = 64;
const LOAD = `${String(CONNECTIONS)} connections`;
const MARGIN_MS = 30_000;
const PROCESS = join(import.meta.dirname, 'process.ts');
const SINGLE: Shape = { replicas: 'all=1', ingresses: 1 };

interface Form {
  readonly name: string;
  readonly side: string;
  readonly about: string;
  readonly transport: TransportName;
  /** What is claimed of the 95th percentile's ratio. */
  readonly p95: number;
}

const FORMS = {
  embedded: {
    name: 'system',
    side: 'the embedded system',
    about: 'the embedded system, one process,',
    transport: 'embedded',
    p95: 1,
  },
  together: {
    name: 'kafka-process',
    side: 'one process on Kafka',
    about: 'all services in one process on Kafka (and SQLite)',
    transport: 'kafka',
    p95: 0.2,
  },
  apart: {
    name: 'kafka-system',
    side: 'every service its own process, on Kafka and MongoDB',
    about: 'every service as a process of its own on Kafka and MongoDB',
    transport: 'distributed',
    p95: 0.2,
  },
} as const satisfies Readonly<Record<string, Form>>;

function comparisonsOf({ side, p95 }: Form): readonly Comparison[] {
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

interface Target {
  readonly side: string;
  readonly url: string;
  readonly token: string;
}

/** Each target under load in turn, round after round; a warm-up of each comes first. */
async function measure(
  targets: readonly Target[],
  load: Child,
  { rounds, seconds, warmUp, say }: Settings,
): Promise<readonly Series[]> {
  const fire = ({ url, token }: Target, duration: number): Promise<Sample> => {
    const question: HttpLoad = { url, token, body: JSON.stringify(CUSTOMER), connections: CONNECTIONS, seconds: duration };
    return load.ask<Sample>(question, duration * 1_000 + MARGIN_MS);
  };
  const found = new Rounds(say);
  for (const target of targets) await fire(target, warmUp);
  for (let n = 1; n <= rounds; n++) {
    say(`round ${n} of ${rounds}`);
    for (const target of targets) found.add(target.side, LOAD, await fire(target, seconds));
  }
  return found.series;
}

async function run({ side, transport }: Form, settings: Settings): Promise<readonly Series[]> {
  const v1 = await openPythonV1(process.env);
  try {
    const { NODE_OPTIONS: options } = process.env;
    const system = await System.start(transport, options ? { NODE_OPTIONS: options } : {}, SINGLE);
    try {
      const load = await Child.start(PROCESS, ['load generator'], settings.signal);
      try {
        const targets: readonly Target[] = [
          { side: V1, url: `${v1.url}/api/v1/predict-spending`, token: v1.token },
          { side, url: `${system.url}/api/v2/predict-spending`, token: await tokenOf(system.url) },
        ];
        return await measure(targets, load, settings);
      } finally {
        await load.stop();
      }
    } finally {
      await system.dispose();
    }
  } finally {
    await v1.close();
  }
}

const scenarioOf = (form: Form): Scenario => ({
  name: form.name,
  about: `POST /api/v2/predict-spending: ${form.about} with default flags, against POST /api/v1/predict-spending of the Python v1.`,
  comparisons: comparisonsOf(form),
  timing: { rounds: 6, seconds: 10, warmUp: 10 },
  run: (settings) => run(form, settings),
});

export const system = scenarioOf(FORMS.embedded);
export const kafkaProcess = scenarioOf(FORMS.together);
export const kafkaSystem = scenarioOf(FORMS.apart);
