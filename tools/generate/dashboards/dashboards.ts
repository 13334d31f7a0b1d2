/** Every dashboard there is. */
import { BUS } from './bus.ts';
import { MIGRATION } from './migration.ts';
import type { Dashboard } from './panel.ts';
import { PROCESSES } from './processes.ts';

export const DASHBOARDS: readonly Dashboard[] = [MIGRATION, BUS, PROCESSES];
