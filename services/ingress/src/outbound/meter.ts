/**
 * The meter as requests and clients see it. Reservations whose publish is unknown, those of this instance's earlier life and
 * those of instances that died are resolved by asking the ledger, once it has read everything that is on the bus.
 */
import { madeAt } from '@cohortlens/bus';
import { LIMITS, type Usage } from '@cohortlens/contracts';
import { every, type EveryQuery, type Store } from '@cohortlens/store';
import { monthOf, pageId, type UsagePage } from '../domain/meter.ts';
import type { Usages } from '../domain/ports.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Reservation } from '../domain/world.ts';
import { stored } from './guarded.ts';
import type { LedgerClient } from './ledger.client.ts';
import { MeterPage, type PageOptions, USAGE } from './meter.store.ts';

export interface MeterOptions {
  readonly store: Store;
  readonly instance: string;
  readonly limit: number;
  readonly now: () => number;
  readonly ledger: Pick<LedgerClient, 'caughtUp' | 'known'>;
  /** Whether an instance is live. */
  readonly isLive: (instance: string) => boolean;
  /** Told of a bug that a write met: what it held is written again a little later. */
  readonly fault: (what: string, error: unknown) => void;
  /** How long confirmations wait for a reservation to ride on (default 100). */
  readonly lingerMs?: number;
  /** How long one write may take (default: as long as any question to the store). */
  readonly deadlineMs?: number;
  /** How long after its publish became unknown a request is looked for (default 30 s): by then it is on the bus, or never will be. */
  readonly settleMs?: number;
  /** The log is this process's own: what its earlier life had not published when it ended never will be, and is looked for at once. */
  readonly ownLog?: boolean;
}

export interface Meter extends Usages {
  /** `again`: it may be on the bus already; then it is not given back before the ledger was asked, whatever becomes of this. */
  reserve(tenant: string, id: string, again?: boolean): Promise<Reservation | Refusal>;
  /**
   * Looks for what is due and settles it; called at an interval. Rejects when the store or the ledger does. `signal`: it is called off, which
   * is looked at between two questions; what is left then is found by the next start.
   */
  resolveDue(signal?: AbortSignal): Promise<void>;
  /** Writes what waits. */
  close(): Promise<void>;
}

interface Doubtful {
  readonly page: MeterPage;
  /** The instance that reserved it. */
  readonly owner: string;
  readonly since: number;
}

const MOST_IDLE = 1_000;
const PER_QUESTION = 1_000;
const OPEN_PAGES = {
  where: { open: { gte: 1 } },
  order: [{ field: 'id', direction: 'asc' }],
  limit: PER_QUESTION,
} as const satisfies EveryQuery<UsagePage>;

export async function openMeter(options: MeterOptions): Promise<Meter> {
  const { store, instance, limit, now, ledger, isLive, fault, settleMs = 30_000, ownLog = false } = options;
  const { lingerMs = 100, deadlineMs = LIMITS.queryDeadlineMs } = options;
  const usage = await store.collection(USAGE);
  const onBug = (bug: unknown): void => fault('a write of the meter met a bug, trying again', bug);
  const pageOptions: PageOptions = { pages: usage, instance, limit, lingerMs, deadlineMs, onBug };
  const pages = new Map<string, MeterPage>();
  const doubtful = new Map<string, Doubtful>();

  /** When it was asked first, by its id: whoever is asked again, in another month too, counts it on the same page. Now, where the id does not tell. */
  function askedAt(id: string): number {
    const at = madeAt(id);
    return at !== undefined && Math.abs(now() - at) <= LIMITS.idempotencyWindowMs ? at : now();
  }
  function pageOf(tenant: string, month: string): MeterPage {
    const id = pageId(tenant, month);
    const known = pages.get(id);
    if (known !== undefined) return known;
    if (pages.size >= MOST_IDLE) for (const [other, page] of pages) if (page.idle) pages.delete(other);
    const page = new MeterPage(pageOptions, tenant, month);
    pages.set(id, page);
    return page;
  }
  /** Notes the pending ids of the owners that will not settle them. */
  async function adopt(abandoned: (owner: string) => boolean, since = now(), signal?: AbortSignal): Promise<void> {
    for await (const { tenant, month, pending } of every(usage, OPEN_PAGES)) {
      if (signal?.aborted) return;
      for (const [owner, ids] of Object.entries(pending)) {
        if (!abandoned(owner)) continue;
        for (const id of ids) if (!doubtful.has(id)) doubtful.set(id, { page: pageOf(tenant, month), owner, since });
      }
    }
  }
  await adopt((owner) => owner === instance, ownLog ? now() - settleMs : now());

  async function resolveDue(signal?: AbortSignal): Promise<void> {
    await adopt((owner) => owner !== instance && !isLive(owner), now(), signal);
    const due = [...doubtful].filter(([, { since }]) => now() - since >= settleMs).slice(0, PER_QUESTION);
    if (due.length === 0 || signal?.aborted) return;
    if ((await ledger.caughtUp()) !== undefined || signal?.aborted) return;
    const known = await ledger.known(due.map(([id]) => id));
    if (isRefusal(known)) return;
    for (const [id, doubt] of due) {
      // Reserved again meanwhile: it is not doubtful any more.
      if (doubtful.get(id) !== doubt) continue;
      doubtful.delete(id);
      if (known.has(id)) doubt.page.confirm(id);
      else doubt.page.refund(id, doubt.owner);
    }
  }

  return {
    reserve: async (tenant, id, again = false) => {
      const page = pageOf(tenant, monthOf(askedAt(id)));
      doubtful.delete(id);
      // If it was written it is this instance's now; if not, what another has left is looked for again.
      const doubt = (): void => void (again && doubtful.set(id, { page, owner: instance, since: now() }));
      const granted = await page.reserve(id, again).catch((bug: unknown) => {
        doubt();
        throw bug;
      });
      if (granted !== 'granted') {
        doubt();
        return granted;
      }
      return {
        resolve: (published) => {
          if (published === 'published') page.confirm(id);
          else if (published === 'not_published') page.refund(id, instance);
          else doubtful.set(id, { page, owner: instance, since: now() });
        },
      };
    },
    read: async (tenant) => {
      const month = monthOf(now());
      await pages.get(pageId(tenant, month))?.flush();
      const page = await stored(usage.get(pageId(tenant, month)));
      if (page !== undefined && isRefusal(page)) return page;
      const answer: Usage = { tenant_id: tenant, month_key: month, current_month_calls: page?.calls ?? 0, limit };
      return answer;
    },
    resolveDue,
    close: async () => void (await Promise.all([...pages.values()].map((p) => p.flush()))),
  };
}
