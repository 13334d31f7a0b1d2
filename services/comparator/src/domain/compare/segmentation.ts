/** Segmentations: equal labels, row by row; and an agreement that does not mind how segments are numbered, which says what differs. */
import { TOLERANCES } from '@cohortlens/contracts';
import { adjustedRand } from '@cohortlens/segments';
import { type Comparator, rounded } from './comparator.ts';
import { ABSENT, commonOf } from './observe.ts';

const ROWS_SHOWN = 10;

export const segmentation: Comparator<'segmentation'> = {
  absent: Object.freeze({ observation: { ...ABSENT, rows: null, segments: null } }),
  observe: (result) => {
    const labels = result.status === 'ok' ? result.output?.clusters : undefined;
    const shape = labels === undefined ? { rows: null, segments: null } : { rows: labels.length, segments: new Set(labels).size };
    return { observation: { ...commonOf(result), ...shape }, ...(labels === undefined ? {} : { labels }) };
  },
  measure: ({ labels: v1 = [] }, { labels: v2 = [] }) => {
    // A row that only one side has labelled is unequal; there is then no agreement over the same rows.
    const rows = Math.max(v1.length, v2.length);
    const unequal_rows = [];
    let unequal = 0;
    for (let row = 0; row < rows; row++) {
      const [control, candidate] = [v1[row], v2[row]];
      if (control === candidate) continue;
      unequal++;
      if (control !== undefined && candidate !== undefined && unequal_rows.length < ROWS_SHOWN)
        unequal_rows.push({ row, control, candidate });
    }
    const agreement = v1.length === v2.length ? rounded(adjustedRand(v1, v2)) : null;
    const distance = rows === 0 ? 0 : rounded(unequal / rows);
    return {
      fields: { agreement, unequal, unequal_share: distance, unequal_rows },
      differences: unequal > 0 ? ['labels'] : [],
      figures: { distance, signed: distance, v1: null, v2: null, agreement },
    };
  },
  unmeasured: { agreement: null, unequal: null, unequal_share: null, unequal_rows: [] },
  within: TOLERANCES.segmentation.unequalShare,
  withoutDistance: 'mismatch',
};
