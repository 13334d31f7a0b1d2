/** Whether v1 and v2 share the JWT secret: a token of each must be good on the other (the runbook's "Unauthorized" after cutover). */
import type { FlagsView } from '@cohortlens/contracts';
import { EXIT, Failure } from '../exit.ts';
import type { Finding, Patient } from './finding.ts';

const REMEDY = 'Give v1 and v2 the same JWT_SECRET, and restart v2.';
/** Small, and refused by neither side. */
const CUSTOMER = { age: 35, annual_income: 52_000, work_experience: 5, family_size: 3, profession: 'Engineer' };

const isRefused = ({ status }: { readonly status: number }): boolean => status === 401 || status === 403;

export async function sharedSecret({ api, settings, v1Url }: Patient): Promise<Finding> {
  const { flags } = await api.open<FlagsView>('/api/v2/admin/flags');
  if (flags.v1_deprecated) return { level: 'ok', said: 'v1 is deprecated: nothing to compare' };
  if (settings.login === undefined)
    return { level: 'warn', said: 'not compared: no account', remedy: 'Set COHORTLENS_USER and COHORTLENS_PASSWORD.' };
  try {
    const issued = await api.send('/api/v1/token', { base: v1Url, form: settings.login, open: true });
    const { access_token: ofV1 } = issued.body as { access_token?: string };
    if (issued.status !== 200 || ofV1 === undefined)
      return {
        level: 'warn',
        said: `v1 at ${v1Url} gives this account no token (${String(issued.status)})`,
        remedy: 'Use an account that v1 knows.',
      };
    const onV2 = await api.send('/api/v2/usage', { token: ofV1 });
    // Certain already, should v1 not be there any more.
    if (isRefused(onV2)) return { level: 'fail', said: `v1's token is not good on v2`, remedy: REMEDY };
    const onV1 = await api.send('/api/v1/predict-spending', { base: v1Url, body: CUSTOMER, token: await api.token() });
    if (isRefused(onV1)) return { level: 'fail', said: `v2's token is not good on v1`, remedy: REMEDY };
    for (const [side, { status }] of [
      ['v2', onV2],
      ['v1', onV1],
    ] as const)
      if (status !== 200)
        return {
          level: 'warn',
          said: `not compared: ${side} answers ${String(status)}`,
          remedy: 'Ask again when the other checks are well.',
        };
    return { level: 'ok', said: `tokens of v1 (${v1Url}) and v2 are good on each other` };
  } catch (error) {
    if (!(error instanceof Failure) || error.exit !== EXIT.unreachable) throw error;
    return { level: 'warn', said: `not compared: ${error.message}`, remedy: 'Say where v1 is: --v1-url or V1_URL.' };
  }
}
