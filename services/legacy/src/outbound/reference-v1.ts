/** v1 as the reference model in this process: asked like the real one, with the same injected faults. */
import { setTimeout as wait } from 'node:timers/promises';
import { type V1, v1Error } from '../domain/ask-v1.ts';
import { type Faults, fails, latencyOf, withNoise } from '../domain/faults.ts';
import { type ReferenceModel, answerOf } from '../model/reference-model.ts';

/** A v1 that never refuses and cannot be unreachable. faults is read at each call, so it may change while running. */
export function referenceV1(model: ReferenceModel, faults: Readonly<Faults>, random: () => number = Math.random): V1 {
  return {
    version: model.version,
    async predict(_tenant, features, deadlineMs) {
      const latency = latencyOf(faults);
      if (!(deadlineMs > 0)) return v1Error('v1_timeout', 'no time was left to ask v1');
      if (latency > 0) await wait(Math.min(latency, deadlineMs));
      if (latency >= deadlineMs) return v1Error('v1_timeout', `v1 did not answer within ${deadlineMs} ms`);
      if (fails(faults, random())) return v1Error('v1_failed', 'v1 answered 500');
      const score = withNoise(model.score(features), faults, random());
      if (!Number.isFinite(score)) return v1Error('v1_failed', 'v1 answered 500');
      const output = answerOf(score);
      return { status: 'ok', output: { ...output, predicted_spending: Math.max(0, output.predicted_spending) } };
    },
    close: () => Promise.resolve(),
  };
}
