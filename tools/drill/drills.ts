/** The drills there are, in the order in which they run. */
import type { Drill } from './drill.ts';
import { acknowledgements } from './drills/acknowledgements.ts';
import { broker } from './drills/broker.ts';
import { clocks } from './drills/clocks.ts';
import { crash } from './drills/crash.ts';
import { database } from './drills/database.ts';
import { deploy } from './drills/deploy.ts';
import { embedded } from './drills/embedded.ts';
import { flags } from './drills/flags.ts';
import { overload } from './drills/overload.ts';
import { poison } from './drills/poison.ts';
import { rollback } from './drills/rollback.ts';

export const DRILLS: readonly Drill[] = [
  crash,
  deploy,
  flags,
  rollback,
  embedded,
  broker,
  acknowledgements,
  poison,
  clocks,
  database,
  overload,
];
