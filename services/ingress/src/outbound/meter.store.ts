/** The meter over the store: one single-flight writer for each tenant and month, which settles all that came meanwhile in one compare-and-set. */
import { within } from '@cohortlens/bus';
import type { Collection, CollectionDeclaration } from '@cohortlens/store';
import { type Batch, emptyPage, pageId, settle, type UsagePage } from '../domain/meter.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import { isStoreAway } from './guarded.ts';

export const USAGE: CollectionDeclaration<UsagePage> = { name: 'ingress_usage', indexes: [['open']], rewritten: true };

export interface PageOptions {
  readonly pages: Collection<UsagePage>;
  readonly instance: string;
  readonly limit: number;
  /** How long confirmations wait for a reservation to ride on. */
  readonly lingerMs: number;
  /** How long one write may take, with all its attempts. */
  readonly deadlineMs: number;
  /** A write met a bug. What this throws is dropped: nobody is left to be told. */
  readonly onBug: (bug: unknown) => void;
}
type Granted = 'granted' | Refusal;
interface Waiting {
  readonly id: string;
  readonly again: boolean;
  readonly resolve: (granted: Granted) => void;
  readonly reject: (bug: unknown) => void;
}
/** What became of a write; away: the store was, or others were faster until it was too late. */
type Written = { readonly granted: ReadonlySet<string> } | { readonly bug: unknown } | 'away';

/** So much may be owed to clients that were refused; beyond it the store has been away, or a bug been met, for so long that nothing is begun. */
const MOST_OWED = 10_000;
/** How long after a bug until the rest of the batch is written again, unless a request comes first. */
const AFTER_BUG_MS = 1_000;

export class MeterPage {
  readonly #options: PageOptions;
  readonly #tenant: string;
  readonly #month: string;
  #page: UsagePage | undefined;
  #reserve: Waiting[] = [];
  #confirm: string[] = [];
  #refund: Batch['refund'][number][] = [];
  #flushing: (() => void)[] = [];
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: PageOptions, tenant: string, month: string) {
    this.#options = options;
    this.#tenant = tenant;
    this.#month = month;
  }

  get idle(): boolean {
    return this.#running === undefined && this.#confirm.length + this.#refund.length + this.#reserve.length === 0;
  }

  /** `again`: it may be pending already; when nobody knows whether this was written, it is not given back. Rejects with the bug that the write met. */
  reserve(id: string, again: boolean): Promise<Granted> {
    if (this.#refund.length >= MOST_OWED) return Promise.resolve(refuse('store_unavailable'));
    return new Promise((resolve, reject) => {
      this.#reserve.push({ id, again, resolve, reject });
      this.#run();
    });
  }

  /** It is published: it stays counted. */
  confirm(id: string): void {
    this.#confirm.push(id);
    this.#linger();
  }

  /** It is certainly not published: it is counted no more. `owner`: the instance it is pending with. */
  refund(id: string, owner: string): void {
    this.#refund.push({ id, owner });
    this.#linger();
  }

  /** Writes what waits; resolves when that was tried, whatever has come meanwhile. */
  async flush(): Promise<void> {
    if (this.idle) return;
    await new Promise<void>((resolve) => {
      this.#flushing.push(resolve);
      this.#run();
    });
  }

  #linger(ms = this.#options.lingerMs): void {
    this.#timer ??= setTimeout(() => this.#run(), ms).unref();
  }

  #run(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running ??= this.#work().then(
      (restMs) => this.#rest(restMs),
      (bug: unknown) => {
        this.#rest(AFTER_BUG_MS);
        this.#tell(bug);
      },
    );
  }

  /** After a write. The pause counts from here, whatever has come, and set the timer, while it was written. */
  #rest(ms: number | undefined): void {
    this.#running = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#isAwaited) this.#run();
    else if (!this.idle) this.#linger(ms);
  }

  #tell(bug: unknown): void {
    try {
      this.#options.onBug(bug);
    } catch {
      // What is owed is written again all the same.
    }
  }

  get #isAwaited(): boolean {
    return this.#reserve.length + this.#flushing.length > 0;
  }

  /** One write after another while somebody waits; what arrives in one turn of the loop goes together. How long what is left may wait. */
  async #work(): Promise<number | undefined> {
    do {
      await new Promise((resolve) => setImmediate(resolve));
      const [reserve, confirm, refund, flushing] = [this.#reserve, this.#confirm, this.#refund, this.#flushing];
      [this.#reserve, this.#confirm, this.#refund, this.#flushing] = [[], [], [], []];
      const written = await this.#write({ reserve: reserve.map((w) => w.id), confirm, refund });
      for (const tried of flushing) tried();
      for (const { id, resolve, reject } of reserve) {
        if (written === 'away') resolve(refuse('store_unavailable'));
        else if ('bug' in written) reject(written.bug);
        else resolve(written.granted.has(id) ? 'granted' : refuse('plan_limit_exceeded'));
      }
      if (written !== 'away' && 'granted' in written) continue;
      // Nobody knows whether it was written: everything in it is idempotent, and what was refused to its client is given back.
      const owed = reserve.filter(({ again }) => !again).map(({ id }) => ({ id, owner: this.#options.instance }));
      this.#confirm = [...confirm, ...this.#confirm];
      this.#refund = [...refund, ...owed, ...this.#refund];
      return written === 'away' ? undefined : AFTER_BUG_MS;
    } while (this.#isAwaited);
    return undefined;
  }

  async #write(batch: Batch): Promise<Written> {
    const { reserve, confirm, refund } = batch;
    if (reserve.length + confirm.length + refund.length === 0) return { granted: new Set() };
    const { pages, instance, limit, deadlineMs } = this.#options;
    const id = pageId(this.#tenant, this.#month);
    const until = performance.now() + deadlineMs;
    const inTime = <T>(work: Promise<T>): Promise<T> => within(work, until - performance.now(), 'the store');
    try {
      while (performance.now() < until) {
        const before = this.#page ?? (await inTime(pages.get(id))) ?? emptyPage(this.#tenant, this.#month);
        const { page, granted } = settle(before, instance, batch, limit);
        if (granted.size === 0 && page.calls === before.calls && page.open === before.open) {
          if (this.#page === undefined) return { granted };
          this.#page = undefined;
          continue;
        }
        const expected = before.revision === 0 ? null : { revision: before.revision };
        if (await inTime(pages.replace(page, expected))) {
          this.#page = page;
          return { granted };
        }
        this.#page = undefined;
      }
    } catch (error) {
      this.#page = undefined;
      if (!isStoreAway(error)) {
        this.#tell(error);
        return { bug: error };
      }
    }
    return 'away';
  }
}
