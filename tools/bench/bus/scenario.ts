/**
 * Request-reply over our Kafka bus against Nest's ClientKafka, plain kafkajs, plain HTTP and the broker's own floor. The sides take turns in
 * short slices: what else the machine does falls on all of them alike.
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Transport } from '@cohortlens/bus';
import { openKafka } from '@cohortlens/bus/kafka';
import { REPLIES, TOPICS } from '@cohortlens/contracts';
import { brokers } from '../../e2e/system.ts';
import { Child } from '../child.ts';
import { type Comparison, figuresOf, type Sample } from '../figures.ts';
import { Rounds, type Scenario, type Settings } from '../scenario.ts';
import { hopMs } from './end-to-end.ts';
import type { Load } from './load.ts';

const OURS = 'our bus, echo';
const DURABLE = 'our bus, durable result, then reply';
const NEST = 'Nest ClientKafka, echo';
const TUNED = 'Nest ClientKafka tuned, echo';
const PLAIN = 'kafkajs alone, echo';
const HTTP = 'plain HTTP without a broker, echo';
const FLOOR = "the broker's floor, two hops";

const FULL = '256 in flight';
const BUSY = '64 in flight';
const SINGLE = '1 in flight';
const LOADS: readonly { readonly load: string; readonly inFlight: number }[] = [
  { load: FULL, inFlight: 256 },
  { load: BUSY, inFlight: 64 },
  { load: SINGLE, inFlight: 1 },
];

interface SideRoles {
  readonly side: string;
  readonly server: string;
  readonly client: string;
  /** How many partitions the topic of questions has; as many as in the product, unless it says. */
  readonly partitions?: number;
  /** How many are on the topic of answers; the bus makes that itself. */
  readonly replies?: number;
  /** Measured with one in flight alone. */
  readonly single?: true;
}
const SIDES: readonly SideRoles[] = [
  { side: NEST, server: 'nest-server', client: 'nest-client', replies: REPLIES.partitions },
  { side: OURS, server: 'echo-server', client: 'our-client' },
  { side: DURABLE, server: 'durable-server', client: 'our-client' },
  { side: TUNED, server: 'tuned-server', client: 'tuned-client', replies: REPLIES.partitions },
  { side: PLAIN, server: 'plain-server', client: 'plain-client', replies: REPLIES.partitions },
  { side: HTTP, server: 'http-server', client: 'http-client' },
  { side: FLOOR, server: 'floor-server', client: 'floor-client', partitions: 1, replies: 1, single: true },
];
/** What is claimed of the bus: at most so many times what two hops take at the brokers. */
const TWICE = 2;
const MARGIN_MS = 30_000;
/** After its processes were resumed, before it is measured. */
const SETTLE_S = 0.25;
/** Before its processes are stopped: what they still have to acknowledge and commit gets done. */
const CALM_MS = 150;
const PROCESS = join(import.meta.dirname, 'process.ts');

type Told = Pick<Comparison, 'what' | 'figure' | 'load' | 'claim'>;
const against = (ours: string, rest: Told, theirs: string = NEST): Comparison => ({ ...rest, ours, theirs });
const comparisons: readonly Comparison[] = [
  against(OURS, { what: 'throughput', figure: 'rate', load: FULL, claim: { atLeast: 8 } }),
  against(OURS, { what: 'throughput', figure: 'rate', load: BUSY, claim: { atLeast: 5 } }),
  against(OURS, { what: 'p50', figure: 'p50Ms', load: BUSY, claim: { below: 0.25 } }),
  against(OURS, { what: 'p95', figure: 'p95Ms', load: BUSY }),
  against(OURS, { what: 'p99', figure: 'p99Ms', load: BUSY }),
  against(OURS, { what: 'p50', figure: 'p50Ms', load: SINGLE, claim: { below: 1 } }),
  against(OURS, { what: 'p50', figure: 'p50Ms', load: SINGLE, claim: { below: TWICE } }, FLOOR),
  against(OURS, { what: 'throughput', figure: 'rate', load: BUSY }, TUNED),
  against(OURS, { what: 'throughput', figure: 'rate', load: BUSY }, PLAIN),
  against(OURS, { what: 'p50', figure: 'p50Ms', load: SINGLE }, PLAIN),
  against(OURS, { what: 'throughput', figure: 'rate', load: BUSY }, HTTP),
  against(OURS, { what: 'p50', figure: 'p50Ms', load: SINGLE }, HTTP),
  against(DURABLE, { what: 'throughput', figure: 'rate', load: BUSY }),
  against(DURABLE, { what: 'p50', figure: 'p50Ms', load: SINGLE }),
];

/** A side's processes. Between its turns they are stopped, so that they take no time from the other sides. */
interface Pair {
  readonly side: string;
  readonly single: boolean;
  readonly server: Child;
  readonly client: Child;
}

const driven = (client: Child, load: Load): Promise<Sample> => client.ask<Sample>(load, load.seconds * 1_000 + MARGIN_MS);

async function open(transport: Transport, own: string, roles: SideRoles, signal: AbortSignal): Promise<Pair> {
  const { side, server, client, partitions = TOPICS['requests.prediction'].partitions, replies, single = false } = roles;
  const prefix = `${own}${server}.`;
  // Both sides have their questions and answers on topics of the same form; the bus makes the others itself.
  const spec = { retentionMs: REPLIES.retentionMs, compacted: false };
  const topic = `${prefix}requests.prediction`;
  await transport.provision([
    { ...spec, name: topic, partitions },
    ...(replies === undefined ? [] : [{ ...spec, name: `${topic}.reply`, partitions: replies }]),
  ]);
  const start = (role: string, at: readonly string[] = []): Promise<Child> =>
    Child.start(PROCESS, [role, brokers(), prefix, ...at], signal);
  const serving = await start(server);
  const address = await serving.ask<string | undefined>('address', MARGIN_MS);
  return { side, single, server: serving, client: await start(client, address === undefined ? [] : [address]) };
}

/** One pair works, the others are stopped. */
async function turn({ server, client }: Pair, load: Load): Promise<Sample> {
  for (const child of [server, client]) child.resume();
  await driven(client, { ...load, seconds: SETTLE_S });
  const sample = await driven(client, load);
  await pause(CALM_MS);
  for (const child of [client, server]) child.pause();
  return sample;
}

const measured = (pairs: readonly Pair[], inFlight: number): readonly Pair[] => pairs.filter((p) => !p.single || inFlight === 1);

async function turns(pairs: readonly Pair[], rounds: Rounds, settings: Settings): Promise<void> {
  const { seconds, warmUp, say } = settings;
  for (const { server, client } of pairs) for (const child of [client, server]) child.pause();
  for (let spent = 0; spent < warmUp; spent += seconds) {
    for (const { inFlight } of LOADS) for (const pair of measured(pairs, inFlight)) await turn(pair, { inFlight, seconds });
  }
  for (let n = 1; n <= settings.rounds; n++) {
    say(`bus, round ${n} of ${settings.rounds}`);
    for (const { load, inFlight } of LOADS) {
      for (const pair of measured(pairs, inFlight)) rounds.add(pair.side, load, await turn(pair, { inFlight, seconds }));
    }
  }
}

/** Our p50 with one in flight against two hops as Kafka's own tool measures them, before and after the rounds: the faster time counts. */
function againstEndToEnd(hops: readonly (number | undefined)[], series: Rounds['series'], { check, say }: Settings): void {
  const known = hops.filter((ms) => ms !== undefined);
  if (known.length === 0) return say("Kafka's own tools are not at hand: set KAFKA_HOME or INFRA_DIR");
  const samples = series.find(({ side, load }) => side === OURS && load === SINGLE)?.samples ?? [];
  const [p50, two] = [figuresOf(samples).p50Ms.median, 2 * Math.min(...known)];
  check({
    what: `p50 of ${OURS}, ${SINGLE} / two hops by Kafka's EndToEndLatency (its mean), below ${String(TWICE)}`,
    figure: `${(p50 / two).toFixed(2)} (${p50.toFixed(2)} ms / ${two.toFixed(2)} ms)`,
    met: p50 / two < TWICE,
  });
}

async function run(settings: Settings): Promise<Rounds['series']> {
  const transport = await openKafka({ brokers: brokers().split(','), clientId: 'bench' });
  const own = `bench-${String(process.pid)}-${String(Date.now())}.`;
  const rounds = new Rounds(settings.say);
  const pairs: Pair[] = [];
  try {
    const hop = `${own}hop`;
    await transport.provision([{ name: hop, partitions: 1, retentionMs: REPLIES.retentionMs, compacted: false }]);
    const before = await hopMs(brokers(), hop, settings.signal);
    for (const side of SIDES) pairs.push(await open(transport, own, side, settings.signal));
    await turns(pairs, rounds, settings);
    againstEndToEnd([before, await hopMs(brokers(), hop, settings.signal)], rounds.series, settings);
  } finally {
    for (const { client, server } of pairs) {
      await client.stop();
      await server.stop();
    }
    const left = (await transport.topics()).filter((t) => t.startsWith(own));
    await transport.remove(left);
    await transport.close();
  }
  return rounds.series;
}

export const bus: Scenario = {
  name: 'bus',
  about:
    'Request-reply over Kafka: our bus against Nest ClientKafka and ServerKafka with their defaults and tuned, kafkajs alone, plain HTTP without a broker, and raw frames of the protocol.',
  comparisons,
  // A side waits while the others have their turns: that must be less than a consumer's session of 30 s.
  timing: { rounds: 15, seconds: 2, warmUp: 6 },
  run,
};
