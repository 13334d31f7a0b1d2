/** What a side's answer is worth to a script, and whether it may ask for so many. */
import type { Usage } from '@cohortlens/contracts';
import type { Answer } from '../cli/api.ts';
import { EXIT, Failure } from '../cli/exit.ts';
import { codeOf, type Side } from './sides.ts';

/** Throws when the plan has not so many calls left this month: a script must not use up what customers need. */
export async function expectPlan(side: Side, calls: number): Promise<void> {
  const { tenant_id, current_month_calls, limit } = await side.get<Usage>(`/api/${side.name}/usage`);
  const left = limit - current_month_calls;
  if (left >= calls) return;
  throw new Failure(
    EXIT.failed,
    `${side.url}: the plan of ${tenant_id} has ${left} calls left this month, and ${calls} are needed`,
    {
      code: 'plan_limit',
      hint: 'Use an account of another tenant, or fewer requests.',
    },
  );
}

/** Why an answer is none of this side's own; undefined when it is one. */
export function refusedBy(side: Side, { status, headers, body }: Answer): string | undefined {
  if (status >= 400) {
    const { detail, title } = (body ?? {}) as { detail?: unknown; title?: unknown };
    const said = [codeOf({ status, headers, body }), detail ?? title].filter((s) => typeof s === 'string');
    return `${side.name} answered ${status}${said.length === 0 ? '' : ` (${said.join(': ')})`}`;
  }
  const served = headers.get('x-served-by');
  const by = served === 'v1' || (body as { rule_version?: unknown }).rule_version === 'v1' ? 'v1' : (served ?? side.name);
  return by === side.name
    ? undefined
    : `${side.name} answered with ${by}'s answer, so ${by} would be compared with itself (see /api/v2/admin/flags)`;
}
