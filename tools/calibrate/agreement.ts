/** How near a candidate's scores are to a control's: the figures that a calibration is judged by. Pure. */
import { TOLERANCES } from '@cohortlens/contracts';

export interface Agreement {
  /** |candidate - control| / max(|control|, floor), as the comparator has it. */
  readonly meanRelativeDelta: number;
  readonly maxRelativeDelta: number;
  /** R² of the candidate against the control: 1 is equal, 0 no better than the control's mean. NaN when the control is constant. */
  readonly skill: number;
}

/** Over pairs of scores (0..100); at least one. */
export function agreementOf(pairs: readonly { readonly control: number; readonly candidate: number }[]): Agreement {
  const deltas = pairs.map(
    ({ control, candidate }) => Math.abs(candidate - control) / Math.max(Math.abs(control), TOLERANCES.prediction.floor),
  );
  const mean = sum(pairs.map(({ control }) => control)) / pairs.length;
  const unexplained = sum(pairs.map(({ control, candidate }) => (candidate - control) ** 2));
  const variation = sum(pairs.map(({ control }) => (control - mean) ** 2));
  return {
    meanRelativeDelta: sum(deltas) / deltas.length,
    maxRelativeDelta: Math.max(...deltas),
    skill: variation === 0 ? Number.NaN : 1 - unexplained / variation,
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
