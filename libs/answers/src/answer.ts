import {
  type ErrorCode,
  type PathVersion,
  type PredictionAnswer,
  type PredictionResult,
  type PredictionV1Answer,
  type Problem,
  type Side,
} from '@cohortlens/contracts';
import { problem } from './problem.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly body: PredictionAnswer | PredictionV1Answer | Problem;
  readonly served_by: Side;
}

/** The code that a client is told when a side could not answer: what exactly failed is for operators, on the bus. */
const FAILED: Readonly<Record<Side, ErrorCode>> = { v1: 'v1_failed', v2: 'v2_failed' };

/** The status and body that a result is answered with on the path that was called. `id` is the request id, for errors. */
export function answerOf(result: PredictionResult, id: string): HttpAnswer {
  const { side, path, status, output, error } = result;
  if (status === 'ok' && output !== undefined)
    return { status: path === 'v1' ? 200 : 201, body: shapes[path](result, output), served_by: side };
  const code = status === 'refused' ? 'invalid_input' : error?.code === 'dead_lettered' ? 'dead_lettered' : FAILED[side];
  const body = problem(code, {
    id,
    ...(status === 'refused' && error !== undefined ? { detail: error.message, errors: error.errors ?? [] } : {}),
  });
  return { status: body.status, body, served_by: side };
}

type Output = NonNullable<PredictionResult['output']>;
const shapes: Readonly<Record<PathVersion, (result: PredictionResult, output: Output) => PredictionAnswer | PredictionV1Answer>> =
  {
    v1: (_, { predicted_spending, confidence }) => ({ predicted_spending, confidence }),
    v2: ({ side, version, assumed }, { predicted_spending, confidence }) => ({
      predicted_spending,
      confidence,
      rule_version: side === 'v1' ? 'v1' : version,
      ...(assumed === undefined ? {} : { assumed }),
    }),
  };
