/** Stand-ins on the bus for the two sides that the ingress asks, as small as their contracts allow. */
import {
  Bus,
  type BusEvents,
  type Flow,
  forSide,
  type Handling,
  type Message,
  type Outcome,
  type Transport,
} from '@cohortlens/bus';
import type { PredictionRequest, PredictionResult, RuleSetPrediction, Side } from '@cohortlens/contracts';
import { respond } from '@cohortlens/service';

const QUIET: BusEvents = { failure: () => undefined, deadLetter: () => undefined, dead: () => undefined };

export async function openBus(transport: Transport, flow: Flow, prefix: string): Promise<Bus> {
  const bus = new Bus({ transport, flow, instance: `${flow.service}-double`, prefix, events: QUIET });
  await bus.provision();
  return bus;
}
export const handling = <T>(
  topic: Handling['topic'],
  handle: (message: Message<T>) => Outcome | Promise<Outcome>,
  when?: Handling['when'],
): Handling => ({
  topic,
  handle: (message) => Promise.resolve(handle(message as Message<T>)),
  ...(when === undefined ? {} : { when }),
});

/** What a side makes of a request; never resolving is a side that is silent. */
export type Script = (
  request: PredictionRequest,
  message: Message<PredictionRequest>,
) => PredictionResult | Promise<PredictionResult>;

export const ok = (
  side: Side,
  request: PredictionRequest,
  predicted_spending = side === 'v1' ? 51.5 : 50.5,
): PredictionResult => ({
  capability: 'prediction',
  path: request.path,
  side,
  version: side === 'v1' ? 'reference' : request.rule_version,
  status: 'ok',
  output: { predicted_spending, confidence: 'medium' },
  duration_ms: 1,
  ...(request.assumed === undefined ? {} : { assumed: request.assumed }),
});
export const failed = (side: Side, request: PredictionRequest): PredictionResult => ({
  capability: 'prediction',
  path: request.path,
  side,
  version: 'x',
  status: 'error',
  error: { code: side === 'v1' ? 'v1_unreachable' : 'handler_failed', message: 'it broke' },
  duration_ms: 1,
});

/** A side whose script can be changed while it runs, and which keeps what it was asked. */
export class SideDouble {
  readonly asked: Message<PredictionRequest>[] = [];
  script: Script;

  private constructor(side: Side) {
    this.script = (request) => ok(side, request);
  }

  static async start(transport: Transport, side: Side, prefix: string): Promise<SideDouble> {
    const double = new SideDouble(side);
    const flow: Flow = {
      service: side === 'v1' ? 'legacy' : 'prediction',
      consumes: [{ topic: 'requests.prediction', when: forSide(side) }],
      follows: ['rules.state'],
      produces: ['results.prediction', 'replies', 'rules.state'],
    };
    const bus = await openBus(transport, flow, prefix);
    if (side === 'v2') await bus.publish([{ topic: 'rules.state', key: `prediction/${RULES.version}`, data: RULES }]);
    await bus.subscribe([
      handling<PredictionRequest>(
        'requests.prediction',
        async (message) => {
          double.asked.push(message);
          return respond(message.attributes, await double.script(message.data, message));
        },
        forSide(side),
      ),
    ]);
    return double;
  }
}

export const RULES: RuleSetPrediction = {
  capability: 'prediction',
  version: 'fitted-1',
  intercept: 50,
  coefficients: { annual_income: 0, age: 0, work_experience: 0, family_size: 0 },
  professions: {},
  bounds: { low: 0, high: 100 },
  fitted_ranges: {},
  defaults: { age: 48, annual_income: 110_000, work_experience: 4, family_size: 3 },
  origin: 'a spec',
};
