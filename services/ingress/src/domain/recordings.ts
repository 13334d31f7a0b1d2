/** What was asked, beside what v1 answered: joined by request id, the first answer of v1 in the log and the second where it was asked twice. Pure. */
import type { RecordingsPage, RequestOf, ResultOf } from '@cohortlens/contracts';

type Recording = RecordingsPage['items'][number];
type Output = Recording['output'];
interface Stood {
  readonly request_id: string;
  readonly accepted_at: string;
  readonly input: Recording['input'];
}

const rowsOf = ({ input }: Recording): number => (Array.isArray(input['rows']) ? input['rows'].length : 1);

export class Recordings {
  readonly #answers = new Map<string, Pick<Recording, 'version' | 'output'>>();
  readonly #again = new Map<string, Output>();
  readonly #requests = new Map<string, Stood>();
  readonly #from: string;

  /** `from`: what was accepted before is passed over. */
  constructor(from = '') {
    this.#from = from;
  }

  /** In the order of the log. */
  takeResult(id: string, { side, status, version, output }: ResultOf): void {
    if (side === 'v1' && status === 'ok' && output !== undefined && !this.#answers.has(id))
      this.#answers.set(id, { version, output: { ...output } });
  }

  takeRepeat(id: string, { status, output }: ResultOf): void {
    if (status === 'ok' && output !== undefined) this.#again.set(id, { ...output });
  }

  /** A failover asks the same request again: it is one. */
  takeRequest(id: string, time: string, { input }: RequestOf): void {
    if (time >= this.#from && !this.#requests.has(id))
      this.#requests.set(id, { request_id: id, accepted_at: time, input: { ...input } });
  }

  /** At most `requests`, and of them the newest with at most so many rows. */
  page(requests: number, rows: number): RecordingsPage {
    const newest = [...this.#requests.values()]
      .sort((a, b) => (a.accepted_at < b.accepted_at ? 1 : a.accepted_at > b.accepted_at ? -1 : 0))
      .slice(0, requests);
    const found = newest.flatMap((asked): Recording[] => {
      const answer = this.#answers.get(asked.request_id);
      return answer === undefined ? [] : [{ ...asked, ...answer, again: this.#again.get(asked.request_id) ?? null }];
    });
    let left = rows;
    const cut = found.findIndex((recording) => (left -= rowsOf(recording)) < 0);
    return { looked_at: newest.length, complete: cut < 0, items: cut < 0 ? found : found.slice(0, cut) };
  }
}
