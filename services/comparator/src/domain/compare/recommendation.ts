/** Recommendations: the segments and the actions that they name, in order. The text is informational. */
import { LIMITS, TOLERANCES } from '@cohortlens/contracts';
import { type Comparator, rounded } from './comparator.ts';
import { ABSENT, commonOf } from './observe.ts';
import { rankBiasedOverlap } from './overlap.ts';

const { overlap, persistence } = TOLERANCES.recommendation;
const NOTHING = { recommendation: null, source: null, segments: null, actions: null };

/** Null when v1 names none: then there is nothing to agree with. */
function overlapOf(v1: readonly string[] | null, v2: readonly string[] | null): number | null {
  return v1 === null || v1.length === 0 ? null : rounded(rankBiasedOverlap(v1, v2 ?? [], persistence));
}
const begins = (text: string): string => text.slice(0, LIMITS.diffTextCharacters);

export const recommendation: Comparator<'recommendation'> = {
  absent: Object.freeze({ observation: { ...ABSENT, ...NOTHING } }),
  observe: (result) => {
    const output = result.status === 'ok' ? result.output : undefined;
    const said = output === undefined ? NOTHING : { ...output, recommendation: begins(output.recommendation) };
    return { observation: { ...commonOf(result), ...said } };
  },
  measure: ({ observation: control }, { observation: candidate }) => {
    const segments_overlap = overlapOf(control.segments, candidate.segments);
    const actions_overlap = overlapOf(control.actions, candidate.actions);
    const measured = [segments_overlap, actions_overlap].filter((value) => value !== null);
    const distance = measured.length === 0 ? null : rounded(1 - Math.min(...measured));
    const differs = {
      segments: String(control.segments) !== String(candidate.segments),
      actions: String(control.actions) !== String(candidate.actions),
      text: control.recommendation !== candidate.recommendation,
    };
    const kinds = Object.keys(differs) as (keyof typeof differs)[];
    return {
      fields: { segments_overlap, actions_overlap },
      differences: kinds.filter((kind) => differs[kind]),
      figures: { distance, signed: distance, v1: null, v2: null, agreement: null },
    };
  },
  unmeasured: { segments_overlap: null, actions_overlap: null },
  within: { match: rounded(1 - overlap.match), tolerated: rounded(1 - overlap.tolerated) },
  withoutDistance: 'tolerated',
};
