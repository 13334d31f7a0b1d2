/** The operator's desk on one replica: flags, evidence, and what became of a request. */
import type { Flags, FlagsChange, LedgerBalance, RequestStatus, V2FaultsBody } from '@cohortlens/contracts';
import type { MigrationAction } from '@cohortlens/migration';
import { type Answer, call, tokenOf } from '../../e2e/client.ts';
import { until, type Wait } from './waiting.ts';

/** How long an operator tries. */
const INSIST_MS = 30_000;

export class Desk {
  readonly url: string;
  readonly token: string;

  private constructor(url: string, token: string) {
    this.url = url;
    this.token = token;
  }

  static async open(url: string): Promise<Desk> {
    return new Desk(url, await tokenOf(url));
  }

  /** The same operator at another replica. */
  at(url: string): Desk {
    return new Desk(url, this.token);
  }

  /** Whatever the answer is. */
  post(path: string, body?: unknown): Promise<Answer> {
    return call(this.url, path, { method: 'POST', token: this.token, ...(body === undefined ? {} : { body }) });
  }

  act(action: MigrationAction): Promise<Record<string, unknown>> {
    return this.#insist(`/api/v2/admin/${action}`);
  }

  set(change: FlagsChange): Promise<Record<string, unknown>> {
    return this.#insist('/api/v2/admin/flags', change);
  }

  /** Where faults are on: those that v2 has from now on. */
  fault(faults: V2FaultsBody): Promise<Record<string, unknown>> {
    return this.#insist('/__faults', faults);
  }

  /** What is not answered in time is commanded again, as an operator does: it comes to the same. */
  async #insist(path: string, body?: unknown): Promise<Record<string, unknown>> {
    const until = Date.now() + INSIST_MS;
    for (;;) {
      const answer = await this.post(path, body);
      if (answer.status < 500 || Date.now() > until) return good(answer);
    }
  }

  async get<T = Record<string, unknown>>(path: string): Promise<T> {
    return good(await call(this.url, path, { token: this.token })) as T;
  }

  flags(): Promise<{ readonly flags: Flags; readonly epoch: string }> {
    return this.get('/api/v2/admin/flags');
  }

  request(id: string): Promise<RequestStatus> {
    return this.get(`/api/v2/requests/${id}`);
  }

  balance(): Promise<LedgerBalance> {
    return this.get('/api/v2/admin/ledger');
  }

  /** The balance as soon as nothing that the ledger has read is in flight; the last one seen when that does not come. */
  async settled(wait: Wait): Promise<LedgerBalance> {
    let last: LedgerBalance | undefined;
    const look = async (): Promise<LedgerBalance | undefined> => {
      last = await this.balance();
      return last.balanced && last.totals.in_flight === 0 ? last : undefined;
    };
    return until('the ledger is balanced with nothing in flight', look, { everyMs: 500, ...wait }).catch((error: unknown) => {
      if (last === undefined || wait.signal.aborted) throw error;
      return last;
    });
  }
}

function good({ status, body }: Answer): Record<string, unknown> {
  if (status >= 300) throw new Error(`refused: ${String(status)} ${JSON.stringify(body).slice(0, 300)}`);
  return body;
}
