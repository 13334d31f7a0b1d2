/** What the system itself tells of the last minutes of shadow mode. */
import type {
  AdminHealth,
  Capability,
  Diff,
  DiffsPage,
  DiffsSummary,
  FlagsView,
  LedgerBalance,
  TrafficReport,
} from '@cohortlens/contracts';
import type { Side } from '../script/sides.ts';

export interface Evidence {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly windowMs: number;
  readonly flags: FlagsView;
  readonly health: AdminHealth;
  readonly ledger: LedgerBalance;
  readonly traffic: TrafficReport;
  /** By minute and capability. */
  readonly rows: DiffsSummary['rows'];
  /** The newest comparisons of each capability, at most PAGE. */
  readonly diffs: readonly Diff[];
}

export const PAGE = 1_000;
const MINUTE_MS = 60_000;

const query = (values: Readonly<Record<string, string | number>>): string =>
  new URLSearchParams(Object.entries(values).map(([name, value]): [string, string] => [name, String(value)])).toString();

/** Rejects with a Failure when the system does not tell. `windowMs`: whole minutes, at most an hour. */
export async function readEvidence(v2: Side, windowMs: number, now: number): Promise<Evidence> {
  const from = new Date(now - windowMs).toISOString();
  const minutes = Math.ceil(windowMs / MINUTE_MS);
  const page = async (filter: Readonly<Record<string, string>>): Promise<readonly Diff[]> =>
    (await v2.get<DiffsPage>(`/api/v2/admin/diffs?${query({ from, limit: PAGE, ...filter })}`)).items;
  const [flags, health, ledger, traffic, summary] = await Promise.all([
    v2.get<FlagsView>('/api/v2/admin/flags'),
    v2.get<AdminHealth>('/api/v2/admin/health'),
    v2.get<LedgerBalance>('/api/v2/admin/ledger'),
    v2.get<TrafficReport>(`/api/v2/admin/traffic?${query({ window: minutes })}`),
    v2.get<DiffsSummary>(`/api/v2/admin/diffs/summary?${query({ from, by: 'minute', limit: minutes + 1 })}`),
  ]);
  const { rows } = summary;
  const diffs: Diff[] = [];
  for (const capability of new Set<Capability>(rows.map((row) => row.capability))) diffs.push(...(await page({ capability })));
  return { now, windowMs, flags, health, ledger, traffic, rows, diffs };
}
