/**
 * From v1's own answer to the output of a result, by capability. What v1 does not say itself is told from what it does say: its
 * segments in figures, and the segments and actions that its text names. Pure.
 */
import {
  type Capability,
  namesIn,
  type OutputOf,
  type RequestOf,
  type SchemaTypes,
  type Validator,
  validators,
  VOCABULARY,
} from '@cohortlens/contracts';
import { profileOf } from '@cohortlens/segments';

type Said<C extends Capability> = SchemaTypes[`${C}-v1-answer`];
interface Reader<C extends Capability> {
  /** The fields of v1's answer; others that it may have are left. */
  readonly fields: readonly (keyof Said<C> & string)[];
  /** Undefined when the answer is not about this input. */
  readonly output: (said: Said<C>, input: RequestOf<C>['input']) => OutputOf<C> | undefined;
}

const READERS: { readonly [C in Capability]: Reader<C> } = {
  prediction: { fields: ['predicted_spending', 'confidence'], output: (said) => said },
  segmentation: {
    fields: ['clusters'],
    output: ({ clusters }, { rows }) =>
      clusters.length === rows.length ? { clusters, segments: profileOf(rows, clusters) } : undefined,
  },
  recommendation: {
    fields: ['recommendation'],
    output: ({ recommendation }) => ({
      recommendation,
      source: 'v1',
      segments: namesIn(recommendation, VOCABULARY.segments),
      actions: namesIn(recommendation, VOCABULARY.actions),
    }),
  },
};

/** The output that v1's body amounts to; undefined when the body is not in v1's contract, or not about this input. */
export function readOutput<C extends Capability>(
  capability: C,
  body: unknown,
  input: RequestOf<C>['input'],
): OutputOf<C> | undefined {
  const { fields, output }: Reader<C> = READERS[capability];
  const given = (body ?? {}) as Record<string, unknown>;
  const said: unknown = Object.fromEntries(fields.map((name) => [name, given[name]]));
  const isSaid = validators[`${capability}-v1-answer`] as Validator<Said<C>>;
  const isOutput = validators[`${capability}-output`] as Validator<OutputOf<C>>;
  const read = isSaid(said) ? output(said, input) : undefined;
  return isOutput(read) ? read : undefined;
}
