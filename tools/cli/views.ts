/** The texts that several commands share. */
import type { AdminHealth, FlagsView, TrafficReport } from '@cohortlens/contracts';
import { time } from './format.ts';
import { fields, table } from './output.ts';

export interface Status {
  readonly flags: FlagsView;
  readonly health: Pick<AdminHealth, 'services'> & Partial<AdminHealth>;
  /** Null: it was not told, e.g. for want of a token. */
  readonly traffic: TrafficReport | null;
}

const MEANING: Readonly<Record<FlagsView['migration_status']['phase'], string>> = {
  PHASE_1_BETA: 'beta: v2 answers its own path, v1 the old one',
  PHASE_2_BETA_SHADOW: 'shadow: v1 answers, v2 is compared',
  PHASE_3_CUTOVER: 'cutover: v2 answers both paths',
  PHASE_4_COMPLETE: 'complete: v2 answers, /api/v1 is gone',
  UNKNOWN: 'no phase: v2 is switched off',
};

/** What holds whatever the phase is called; the first that applies. */
const RATHER: readonly (readonly [(view: Told) => boolean, string])[] = [
  [({ flags }) => !flags.v2_enabled, 'v2 is switched off: v1 answers /api/v1, and /api/v2 gets 503'],
  [
    ({ flags, migration_status: { phase } }) => flags.v2_fallback && phase === 'PHASE_1_BETA',
    'rolled back: v1 answers both paths',
  ],
];
type Told = Pick<FlagsView, 'flags' | 'migration_status'>;

/** The phase in words. */
export function phaseText(view: Told): string {
  const { phase } = view.migration_status;
  const [, meaning = MEANING[phase]] = RATHER.find(([applies]) => applies(view)) ?? [];
  return `${phase} (${meaning})`;
}

export async function flagsText(view: FlagsView): Promise<string> {
  const head = await fields([
    ['phase', phaseText(view)],
    ['epoch', view.epoch],
  ]);
  const values = await fields(Object.entries(view.flags).map(([name, value]) => [name, String(value)]));
  const held = view.overrides.map(({ kind }) => `! overridden here: ${kind}`);
  return [head, '', values, ...held].join('\n');
}

/** A row for each replica. */
export const replicasText = (services: AdminHealth['services']): Promise<string> =>
  table(
    ['SERVICE', 'INSTANCE', 'EPOCH', 'LAG', 'LAST HEARD', 'VERSION'],
    services.flatMap(({ service, instances }) =>
      instances.map((i) => [service, i.instance, i.epoch, String(i.lag), time(i.at), i.version]),
    ),
  );
