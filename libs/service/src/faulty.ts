/** What a v2 that is at fault says of a request instead of what it would have said. Pure, and the same when asked again. */
import { type Capability, type OutputOf, placeOf, type ResultOf, type V2Faults } from '@cohortlens/contracts';

const WRONG: { readonly [C in Capability]: (output: OutputOf<C>) => OutputOf<C> } = {
  prediction: (output) => ({ ...output, predicted_spending: (output.predicted_spending + 50) % 100 }),
  segmentation: (output) => ({ ...output, clusters: output.clusters.map((label) => label + 1) }),
  recommendation: (output) => ({ ...output, segments: [], actions: [] }),
};

/** Whether a fault of v2 of this share (0..1) befalls the request; each fault by itself. */
export const befalls = (fault: string, share: number | undefined, requestId: string): boolean =>
  placeOf(`fault-${fault}`, requestId) < (share ?? 0) * 100;

/** Undefined: it never says anything. */
export function faulty(result: ResultOf, requestId: string, faults: V2Faults): ResultOf | undefined {
  if (befalls('missing', faults.missing, requestId)) return undefined;
  const late = { ...result, duration_ms: result.duration_ms + (faults.latency_ms ?? 0) };
  if (befalls('error', faults.error, requestId)) {
    const { output: _output, ...failed } = late;
    return { ...failed, status: 'error', error: { code: 'v2_failed', message: 'v2 was told to fail' } };
  }
  if (late.output === undefined || !befalls('wrong', faults.wrong, requestId)) return late;
  const wrong: (output: never) => OutputOf = WRONG[late.capability];
  return { ...late, output: wrong(late.output as never) } as ResultOf;
}
