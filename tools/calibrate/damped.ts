/** Finds the least of a smooth sum by damped steps (Levenberg and Marquardt): small where the curvature misleads, Newton's near the end. Pure. */
import { Matrix, solve } from 'ml-matrix';

export interface Objective {
  readonly at: (place: readonly number[]) => number;
  /** The gradient, and a curvature that is never negative (Gauss-Newton's). */
  readonly slope: (place: readonly number[]) => { readonly gradient: readonly number[]; readonly curvature: Matrix };
}

const STEPS = 60;
const TRIES = 14;
const DAMPING = { start: 1e-3, least: 1e-12, easier: 0.1, harder: 10 } as const;
/**
 * The place that was reached from `start`; never a worse one. A step that gains no more than `enough`, as a share of what there was,
 * is the last. Deterministic.
 */
export function descend({ at, slope }: Objective, start: readonly number[], enough: number): readonly number[] {
  let place = start;
  let value = at(start);
  let damping: number = DAMPING.start;
  for (let step = 0; step < STEPS && value > 0; step++) {
    const { gradient, curvature } = slope(place);
    const before = value;
    for (let tried = 0; tried < TRIES && value === before; tried++) {
      const next = moved(place, gradient, curvature, damping);
      const reached = at(next);
      if (reached < before) [place, value] = [next, reached];
      damping = reached < before ? Math.max(damping * DAMPING.easier, DAMPING.least) : damping * DAMPING.harder;
    }
    if (before - value <= enough * before) break;
  }
  return place;
}

function moved(place: readonly number[], gradient: readonly number[], curvature: Matrix, damping: number): readonly number[] {
  const damped = curvature.clone();
  for (const i of place.keys()) damped.set(i, i, damped.get(i, i) * (1 + damping) + damping);
  const step = solve(damped, Matrix.columnVector([...gradient]));
  return place.map((value, i) => value - step.get(i, 0));
}
