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
  if (side.name === 'v1') return undefined;
  const byV1 = headers.get('x-served-by') === 'v1' || (body as { rule_version?: unknown }).rule_version === 'v1';
  return byV1 ? "v2 answered with v1's answer, so v1 would be compared with itself (see /api/v2/admin/flags)" : undefined;
}
