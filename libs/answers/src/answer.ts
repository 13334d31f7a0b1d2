import type { Capability, ErrorCode, OutputOf, PathVersion, Problem, ResultOf, SchemaTypes, Side } from '@cohortlens/contracts';
import { problem } from './problem.ts';

type AnswerOf<C extends Capability = Capability> = SchemaTypes[`${C}-answer`] | SchemaTypes[`${C}-v1-answer`];

export interface HttpAnswer {
  readonly status: number;
  readonly body: AnswerOf | Problem;
  readonly served_by: Side;
}

/** The code that a client is told when a side could not answer: what exactly failed is for operators, on the bus. */
const FAILED: Readonly<Record<Side, ErrorCode>> = { v1: 'v1_failed', v2: 'v2_failed' };

/** The status and body that a result is answered with on the path that was called. `id` is the request id, for errors. */
export function answerOf(result: ResultOf, id: string): HttpAnswer {
  const { side, path, status, output, error } = result;
  if (status === 'ok' && output !== undefined)
    return { status: path === 'v1' ? 200 : 201, body: shaped(result, output), served_by: side };
  const code = status === 'refused' ? 'invalid_input' : error?.code === 'dead_lettered' ? 'dead_lettered' : FAILED[side];
  const body = problem(code, {
    id,
    ...(status === 'refused' && error !== undefined ? { detail: error.message, errors: error.errors ?? [] } : {}),
  });
  return { status: body.status, body, served_by: side };
}

type Shape<C extends Capability> = (output: OutputOf<C>, result: ResultOf<C>) => AnswerOf<C>;

/** The version that a client is told: v1 has no rule set. */
const ruleVersion = ({ side, version }: ResultOf): string => (side === 'v1' ? 'v1' : version);

/** The body on each path, by capability: v1's has nothing that v1 would not say. */
const SHAPES: { readonly [C in Capability]: Readonly<Record<PathVersion, Shape<C>>> } = {
  prediction: {
    v1: ({ predicted_spending, confidence }) => ({ predicted_spending, confidence }),
    v2: ({ predicted_spending, confidence }, result) => ({
      predicted_spending,
      confidence,
      rule_version: ruleVersion(result),
      ...(result.assumed === undefined ? {} : { assumed: result.assumed }),
    }),
  },
  segmentation: {
    v1: ({ clusters }) => ({ clusters }),
    v2: ({ clusters }, result) => ({ clusters, rule_version: ruleVersion(result) }),
  },
  recommendation: {
    v1: ({ recommendation }) => ({ recommendation }),
    v2: ({ recommendation, source }, result) => ({ recommendation, source, rule_version: ruleVersion(result) }),
  },
};

function shaped<C extends Capability>(result: ResultOf<C>, output: OutputOf<C>): AnswerOf<C> {
  const shape: Shape<C> = SHAPES[result.capability as C][result.path];
  return shape(output, result);
}
