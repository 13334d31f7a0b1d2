/** The flags in the words of the OpenFeature remote evaluation protocol, evaluated for a tenant. */
import type { Flags, OfrepFlag, Override } from '@cohortlens/contracts';
import { inRollout } from './bucket.ts';

export interface Evaluated {
  readonly flags: Flags;
  readonly overrides: readonly Override[];
  readonly epoch: string;
}

const variantOf = (value: boolean | number | string): string =>
  typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);

/** Before the cutover v2_primary depends on whom one asks for: the tenants of the rollout have it already. */
function split({ v2_primary, v2_fallback, v2_rollout_percent: percent }: Flags, tenant: string): boolean | undefined {
  return v2_primary || v2_fallback || percent === 0 ? undefined : inRollout(tenant, percent);
}

/** One flag for one tenant; undefined when there is no such flag. */
export function evaluate({ flags, overrides, epoch }: Evaluated, key: string, tenant: string): OfrepFlag | undefined {
  if (!Object.hasOwn(flags, key)) return undefined;
  const metadata = { epoch };
  if (overrides.some((o) => Object.hasOwn(o.flags, key))) {
    const value = flags[key as keyof Flags];
    return { key, value, reason: 'DISABLED', variant: variantOf(value), metadata };
  }
  const share = key === 'v2_primary' ? split(flags, tenant) : undefined;
  const value = share ?? flags[key as keyof Flags];
  return { key, value, reason: share === undefined ? 'STATIC' : 'SPLIT', variant: variantOf(value), metadata };
}

export const evaluateAll = (state: Evaluated, tenant: string): OfrepFlag[] =>
  Object.keys(state.flags)
    .sort()
    .flatMap((key) => evaluate(state, key, tenant) ?? []);

/** Whether an If-None-Match header names the tag (RFC 9110: weak comparison, a list, or *). */
export function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const named = ifNoneMatch.split(',').map((t) => t.trim().replace(/^W\//, ''));
  return named.includes('*') || named.includes(etag);
}
