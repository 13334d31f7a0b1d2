/** v1 as the reference model in this process: asked like the real one, with the same injected faults. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Capability, RequestOf, SchemaTypes } from '@cohortlens/contracts';
import { type Asked, type V1, type V1Answer, v1Error } from '../domain/ask-v1.ts';
import { type Faults, fails, latencyOf, withNoise } from '../domain/faults.ts';
import { readOutput } from '../domain/read-output.ts';
import { type ReferenceModel, answerOf } from '../model/reference-model.ts';

/** v1's answer to an input. `jitter` takes a score to the one that v1 gives. */
type Say<C extends Capability> = (
  model: ReferenceModel,
  input: RequestOf<C>['input'],
  jitter: (score: number) => number,
) => SchemaTypes[`${C}-v1-answer`];

const SAYINGS: { readonly [C in Capability]: Say<C> } = {
  prediction: (model, features, jitter) => {
    const { predicted_spending, confidence } = answerOf(jitter(model.score(features)));
    return { predicted_spending: Math.max(0, predicted_spending), confidence };
  },
  segmentation: (model, { rows }) => ({ clusters: model.clusters(rows) }),
  recommendation: (model, { query }) => ({ recommendation: model.recommend(query) }),
};

/** A v1 that never refuses and cannot be unreachable. faults is read at each call, so it may change while running. */
export function referenceV1(model: ReferenceModel, faults: Readonly<Faults>, random: () => number = Math.random): V1 {
  return {
    version: model.version,
    async ask<C extends Capability>(_tenant: string, asked: Asked<C>, deadlineMs: number): Promise<V1Answer<C>> {
      const latency = latencyOf(faults);
      if (!(deadlineMs > 0)) return v1Error('v1_timeout', 'no time was left to ask v1');
      if (latency > 0) await wait(Math.min(latency, deadlineMs));
      if (latency >= deadlineMs) return v1Error('v1_timeout', `v1 did not answer within ${deadlineMs} ms`);
      if (fails(faults, random())) return v1Error('v1_failed', 'v1 answered 500');
      const say: Say<C> = SAYINGS[asked.capability as C];
      const said = say(model, asked.input, (score) => withNoise(score, faults, random()));
      const output = readOutput(asked.capability as C, said, asked.input);
      return output ? { status: 'ok', output } : v1Error('v1_failed', 'v1 answered 500');
    },
    close: () => Promise.resolve(),
  };
}
