/**
 * The system on Kafka and MongoDB with one to four replicas of the prediction service. A system with more processes cannot stand
 * by while another is measured, so in each round every size is started anew, warmed up and measured.
 */
import type { Series } from '../figures.ts';
import { Rounds, type Scenario, type Settings } from '../scenario.ts';
import { FORMS, running } from './forms.ts';
import { CONNECTIONS, targetOf } from './load.ts';

const LOAD = `${String(CONNECTIONS)} connections`;
const SIZES = [1, 2, 3, 4] as const;
const sideOf = (size: number): string => `${String(size)} prediction ${size === 1 ? 'replica' : 'replicas'}`;

async function run({ rounds, seconds, warmUp, signal, say }: Settings): Promise<readonly Series[]> {
  const found = new Rounds(say);
  for (let n = 1; n <= rounds; n++) {
    say(`round ${n} of ${rounds}`);
    for (const size of SIZES) {
      const shape = { replicas: `all=1,prediction=${String(size)}`, ingresses: 1 };
      const sample = await running(
        FORMS.apart,
        signal,
        async ({ system, load }) => {
          const target = await targetOf(system.url, 'v2');
          await load.fire(target, warmUp);
          return load.fire(target, seconds);
        },
        { shape },
      );
      found.add(sideOf(size), LOAD, sample);
    }
  }
  return found.series;
}

export const replicas: Scenario = {
  name: 'replicas',
  about:
    'POST /api/v2/predict-spending, every service as a process of its own on Kafka and MongoDB, by the number of prediction replicas.',
  comparisons: SIZES.slice(1).flatMap((size) =>
    (['rate', 'p95Ms'] as const).map((figure) => ({
      what: figure === 'rate' ? 'throughput' : 'p95',
      figure,
      load: LOAD,
      ours: sideOf(size),
      theirs: sideOf(1),
    })),
  ),
  timing: { rounds: 3, seconds: 8, warmUp: 6 },
  run,
};
