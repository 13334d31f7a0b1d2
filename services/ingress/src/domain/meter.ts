/**
 * The exact count of a tenant's accepted requests in a month. An id is reserved (counted, and noted as pending) before its
 * request is published; once published it is confirmed, when certainly not published it is given back. Everything is
 * idempotent by id, so a write whose fate is unknown can be repeated, and a crash leaves pending ids that can be resolved.
 */
export interface UsagePage {
  readonly id: string;
  readonly tenant: string;
  /** YYYY-MM in UTC. */
  readonly month: string;
  readonly calls: number;
  /** Ids that are counted and whose publish is not certain yet, by the instance that holds them. */
  readonly pending: Readonly<Record<string, readonly string[]>>;
  /** How many ids are pending, over all instances. */
  readonly open: number;
  /** Goes up with every write; what a write compares with. */
  readonly revision: number;
}

/** What one write does. */
export interface Batch {
  readonly reserve: readonly string[];
  readonly confirm: readonly string[];
  /** With whom it was pending: what another instance has reserved meanwhile is its own. */
  readonly refund: readonly { readonly id: string; readonly owner: string }[];
}

export const pageId = (tenant: string, month: string): string => `${tenant}:${month}`;
export const emptyPage = (tenant: string, month: string): UsagePage => ({
  id: pageId(tenant, month),
  tenant,
  month,
  calls: 0,
  pending: {},
  open: 0,
  revision: 0,
});
export const monthOf = (now: number): string => new Date(now).toISOString().slice(0, 7);

/**
 * The page after the batch, and which of the reserved ids were granted. What is given back makes room first. An id that is
 * pending already is granted without being counted again, and belongs to this instance from then on.
 */
export function settle(
  page: UsagePage,
  instance: string,
  batch: Batch,
  limit: number,
): { page: UsagePage; granted: ReadonlySet<string> } {
  const holder = new Map<string, string>();
  for (const [owner, ids] of Object.entries(page.pending)) for (const id of ids) holder.set(id, owner);
  let { calls } = page;
  for (const id of batch.confirm) holder.delete(id);
  for (const { id, owner } of batch.refund) {
    if (holder.get(id) !== owner) continue;
    holder.delete(id);
    calls -= 1;
  }
  const granted = new Set<string>();
  for (const id of batch.reserve) {
    if (!holder.has(id)) {
      if (calls >= limit) continue;
      calls += 1;
    }
    holder.set(id, instance);
    granted.add(id);
  }
  // By a map: instances come and go, and each new name would make the engine begin anew with a record.
  const owned = new Map<string, string[]>();
  for (const [id, owner] of holder) {
    const ids = owned.get(owner);
    if (ids === undefined) owned.set(owner, [id]);
    else ids.push(id);
  }
  const pending = Object.fromEntries(owned);
  return { page: { ...page, calls, pending, open: holder.size, revision: page.revision + 1 }, granted };
}
