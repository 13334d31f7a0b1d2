/** The drills there are, in the order in which they run. */
import type { Drill } from './drill.ts';
import { crash } from './drills/crash.ts';

export const DRILLS: readonly Drill[] = [crash];
