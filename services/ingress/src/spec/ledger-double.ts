/** A stand-in for the ledger: it keeps what passes and answers the ingress's questions from it. */
import { answerOf } from '@cohortlens/answers';
import { type Bus, done, type Flow, type Message, type Transport } from '@cohortlens/bus';
import type {
  LedgerAnswer,
  LedgerQuery,
  Outcome as HttpOutcome,
  PredictionRequest,
  PredictionResult,
  ReplyTopic,
  RequestStatus,
  TrafficFigures,
  TrafficQuery,
} from '@cohortlens/contracts';
import { handling, openBus } from './doubles.ts';

const EPOCH = new Date(0).toISOString();
const NO_TRAFFIC: TrafficFigures = {
  requests: 0,
  server_errors: 0,
  v2_requests: 0,
  v2_errors: 0,
  failovers: 0,
  p50_ms: null,
  p95_ms: null,
  p99_ms: null,
};

/** Knows requests and results in log order, as the ledger does; the first result of the side that was chosen counts. */
export class LedgerDouble {
  readonly requests = new Map<string, { readonly tenant: string; readonly primary: string; readonly count: number }>();
  readonly results: Message<PredictionResult>[] = [];
  readonly outcomes: HttpOutcome[] = [];
  /** It answers no questions. */
  deaf = false;
  /** It reads results only when this has resolved. */
  held: Promise<void> = Promise.resolve();
  readonly #bus: Bus;

  private constructor(bus: Bus) {
    this.#bus = bus;
  }

  /** Resolves when it has read all that is on the bus now. */
  async caughtUp(): Promise<void> {
    await this.#bus.handledBy('ledger', ['requests.prediction', 'results.prediction', 'outcomes'], 5_000);
  }

  static async start(transport: Transport, prefix: string): Promise<LedgerDouble> {
    const flow: Flow = {
      service: 'ledger',
      consumes: [
        { topic: 'requests.prediction' },
        { topic: 'results.prediction' },
        { topic: 'outcomes' },
        { topic: 'queries.ledger' },
        { topic: 'queries.traffic' },
      ],
      follows: [],
      produces: ['replies'],
    };
    const bus = await openBus(transport, flow, prefix);
    const double = new LedgerDouble(bus);
    await bus.subscribe([
      handling<PredictionRequest>('requests.prediction', ({ attributes: { requestid = '', tenant = '', primary = '' } }) => {
        const before = double.requests.get(requestid);
        double.requests.set(requestid, { tenant, primary: before?.primary ?? primary, count: (before?.count ?? 0) + 1 });
        return done();
      }),
      handling<PredictionResult>('results.prediction', async (message) => {
        await double.held;
        double.results.push(message);
        return done();
      }),
      handling<HttpOutcome>('outcomes', ({ data }) => (double.outcomes.push(data), done())),
      handling<LedgerQuery>('queries.ledger', ({ data, attributes: { requestid, replyto } }) => {
        if (double.deaf) return done();
        const answer = double.answer(data);
        return done({
          topic: replyto as ReplyTopic,
          key: requestid ?? '',
          type: 'cohortlens.answer.ledger',
          attributes: { requestid: requestid ?? '' },
          data: answer,
        });
      }),
      handling<TrafficQuery>('queries.traffic', ({ data: { window }, attributes: { requestid = '', replyto } }) =>
        done({
          topic: replyto as ReplyTopic,
          key: requestid,
          type: 'cohortlens.answer.traffic',
          attributes: { requestid },
          data: { window, since: EPOCH, until: EPOCH, totals: NO_TRAFFIC, rows: [] },
        }),
      ),
    ]);
    return double;
  }

  answer(query: LedgerQuery): LedgerAnswer {
    if (query.ask === 'known') return { ask: 'known', known: query.request_ids.filter((id) => this.requests.has(id)) };
    if (query.ask === 'request') return { ask: 'request', found: this.#status(query.request_id, query.tenant) };
    const accepted = this.requests.size;
    return {
      ask: 'balance',
      balance: {
        balanced: true,
        totals: { accepted, answered: accepted, refused: 0, dead_lettered: 0, in_flight: 0 },
        orphans: 0,
        rows: [],
      },
    };
  }

  #status(id: string, tenant: string): RequestStatus | null {
    const request = this.requests.get(id);
    if (request === undefined || request.tenant !== tenant) return null;
    const base = { id, capability: 'prediction', accepted_at: new Date(0).toISOString() } as const;
    const chosen = this.outcomes.find((o) => o.request_id === id && o.choice !== null)?.choice ?? request.primary;
    const result = this.results.find((r) => r.attributes.requestid === id && r.data.side === chosen);
    if (result === undefined) return { ...base, state: 'in_flight' };
    const { status, body, served_by } = answerOf(result.data, id);
    return { ...base, state: status < 400 ? 'answered' : 'refused', status, answer: body, served_by };
  }
}
