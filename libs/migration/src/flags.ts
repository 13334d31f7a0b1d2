/** The flags' defaults, and how an environment seeds an empty flag topic. */
import { DEFAULT_CONTROL_PERCENT, type Flags } from '@cohortlens/contracts';
import { FLAG_KINDS } from './flag-kinds.ts';
import { settle } from './transition.ts';

export type FlagName = keyof Flags;

/** Beta: v2 may answer on its own path, v1 answers everything else. */
export const DEFAULT_FLAGS: Flags = Object.freeze({
  v2_enabled: true,
  v2_primary: false,
  v1_deprecated: false,
  shadow_mode: false,
  migration_logging: false,
  v2_fallback: false,
  v2_rollout_percent: 0,
  control_percent: DEFAULT_CONTROL_PERCENT,
  rules_prediction: 'fitted-1',
  rules_segmentation: 'fitted-1',
  rules_recommendation: 'playbook-1',
});

export const FLAG_NAMES = Object.keys(DEFAULT_FLAGS) as readonly FlagName[];
export const isFlagName = (name: string): name is FlagName => Object.hasOwn(DEFAULT_FLAGS, name);

/** What a change names that is no flag: such a change is refused as a whole. */
export const unknownFlags = (change: object = {}): readonly string[] => Object.keys(change).filter((name) => !isFlagName(name));

/** Says every FEATURE_FLAG_* variable that is wrong, and why. */
export class FlagSeedError extends Error {
  override readonly name = 'FlagSeedError';
}

/**
 * The flags that an empty topic starts with: the defaults, under what FEATURE_FLAG_* says (lower-case flag names to texts).
 * Throws a FlagSeedError that names every variable that is wrong.
 */
export function seedFlags(flagSeed: Readonly<Record<string, string>>): Flags {
  const wrong: string[] = [];
  const change: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(flagSeed)) {
    const variable = `FEATURE_FLAG_${name.toUpperCase()}`;
    if (!isFlagName(name)) {
      wrong.push(`${variable} is no flag; the flags are ${FLAG_NAMES.join(', ')}`);
      continue;
    }
    const { must, parse } = FLAG_KINDS[typeof DEFAULT_FLAGS[name] as keyof typeof FLAG_KINDS];
    const value = parse(text.trim());
    if (value === undefined) wrong.push(`${variable} must be ${must}`);
    else change[name] = value;
  }
  if (wrong.length > 0) throw new FlagSeedError(`the flag seed is wrong: ${wrong.join('; ')}`);
  return settle(DEFAULT_FLAGS, change).flags;
}
