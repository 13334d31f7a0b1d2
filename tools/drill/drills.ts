/** The drills there are, in the order in which they run. */
import type { Drill } from './drill.ts';
import { crash } from './drills/crash.ts';
import { deploy } from './drills/deploy.ts';
import { embedded } from './drills/embedded.ts';
import { flags } from './drills/flags.ts';
import { rollback } from './drills/rollback.ts';

export const DRILLS: readonly Drill[] = [crash, deploy, flags, rollback, embedded];
