/**
 * The floor: how fast the broker itself lets a question and its answer through, two hops with all acknowledged, one in flight.
 * Frames of Kafka's protocol are made once and written as they are; nothing is parsed that need not be. Kafka's own
 * EndToEndLatency (end-to-end.ts) is what a client of Kafka's can have; this is what no client can be below.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Served } from '../child.ts';
import { drive, type Load } from './load.ts';
import type { Place } from './ours.ts';
import { customer, resultOf } from './payload.ts';
import { fetchFrame, leaderOf, OFFSET_AT, produceFrame, recordsLength } from './wire.ts';

/** What the envelope of a message takes beside its data, about. */
const ENVELOPE_BYTES = 420;

/** Calls back with every whole answer. */
function answers(socket: Socket, onFrame: (frame: Buffer) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readInt32BE(0)) {
      const end = 4 + rest.readInt32BE(0);
      onFrame(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
  });
}

async function line(place: Place, topic: string): Promise<Socket> {
  const socket = connect(await leaderOf(place.brokers, topic)).setNoDelay(true);
  await once(socket, 'connect');
  return socket;
}

/** Reads a topic of one partition from its beginning; every record comes alone, for one is in flight. */
async function follow(place: Place, topic: string, onRecord: () => void): Promise<Socket> {
  const socket = await line(place, topic);
  const frame = fetchFrame(topic);
  let next = 0n;
  answers(socket, (answer) => {
    const found = recordsLength(answer, topic) > 0;
    if (found) next++;
    frame.writeBigInt64BE(next, frame.length - OFFSET_AT);
    socket.write(frame);
    if (found) onRecord();
  });
  socket.write(frame);
  return socket;
}

const names = ({ prefix }: Place) => ({ asked: `${prefix}requests.prediction`, answered: `${prefix}requests.prediction.reply` });
const sized = (data: object): Buffer => Buffer.alloc(JSON.stringify(data).length + ENVELOPE_BYTES, 'x');

export async function floorServer(place: Place): Promise<Served> {
  const { asked, answered } = names(place);
  const frame = produceFrame(answered, sized(resultOf(customer(0))));
  const out = await line(place, answered);
  answers(out, () => undefined);
  const incoming = await follow(place, asked, () => out.write(frame));
  return { answer: async () => undefined, close: async () => void [out, incoming].forEach((s) => s.destroy()) };
}

export async function floorClient(place: Place): Promise<Served> {
  const { asked, answered } = names(place);
  const frame = produceFrame(asked, sized(customer(0)));
  const out = await line(place, asked);
  answers(out, () => undefined);
  let arrived: () => void = () => undefined;
  const incoming = await follow(place, answered, () => arrived());
  const ask = async (request: ReturnType<typeof customer>): Promise<unknown> => {
    const answer = new Promise<void>((resolve) => (arrived = resolve));
    out.write(frame);
    await answer;
    return resultOf(request);
  };
  return {
    answer: (load) => drive(ask, load as Load),
    close: async () => void [out, incoming].forEach((s) => s.destroy()),
  };
}
