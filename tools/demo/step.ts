/** A step of the demo: what is done, what is looked at, and what must be seen before it counts as shown. */
import { setTimeout as pause } from 'node:timers/promises';

export type Figures = Readonly<Record<string, number | string | boolean | null | readonly string[]>>;

export interface Step<World = unknown, F extends Figures = Figures> {
  readonly name: string;
  /** What happens, for whoever watches. */
  readonly tells: string;
  readonly act: (world: World) => Promise<void>;
  readonly look: (world: World) => Promise<F>;
  /** Each claim, and whether the figures bear it out. */
  readonly must: (figures: F) => Readonly<Record<string, boolean>>;
  /** How long it may take until all of it is seen. */
  readonly withinMs: number;
}

export interface StepResult {
  readonly name: string;
  readonly figures: Figures;
  readonly seen: readonly { readonly claim: string; readonly holds: boolean }[];
  readonly shown: boolean;
  readonly seconds: number;
}

const LOOK_EVERY_MS = 500;

/** A step of a known world, whose figures are named by what it looks at. */
export const step = <World, F extends Figures>(of: Step<World, F>): Step<World> => of as unknown as Step<World>;

/** Acts, then looks until everything that must be seen is seen, or the time is up, or it is stopped. */
export async function take<World>(
  { name, act, look, must, withinMs }: Step<World>,
  world: World,
  told: (figures: Figures) => void,
  stop: AbortSignal,
): Promise<StepResult> {
  const from = performance.now();
  await act(world);
  const until = performance.now() + withinMs;
  for (;;) {
    const figures = await look(world);
    told(figures);
    const seen = Object.entries(must(figures)).map(([claim, holds]) => ({ claim, holds }));
    const shown = seen.every((s) => s.holds);
    if (shown || performance.now() > until || stop.aborted)
      return { name, figures, seen, shown, seconds: (performance.now() - from) / 1_000 };
    await pause(LOOK_EVERY_MS, undefined, { signal: stop }).catch(() => undefined);
  }
}
