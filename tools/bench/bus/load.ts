/** A closed loop: so many callers, each asks again as soon as it has its answer. The same for every side. */
import type { Sample } from '../figures.ts';
import { Latencies } from '../latencies.ts';
import { customer, isAnswerTo, type PredictionRequest } from './payload.ts';

export interface Load {
  readonly inFlight: number;
  readonly seconds: number;
}

/** Asks one question; resolves with the answer, rejects when there is none. */
export type Ask = (request: PredictionRequest) => Promise<unknown>;

/** Bounds what a fast side writes to the broker in one measurement. */
const MOST_CALLS = 400_000;
/** After the end: how long the last answers may take. What is missing then has failed. */
const LAST_MS = 5_000;

export async function drive(ask: Ask, { inFlight, seconds }: Load): Promise<Sample> {
  const latencies = new Latencies();
  const began = performance.now();
  const until = began + seconds * 1_000;
  let [asked, ended, inTime, wrong] = [0, 0, 0, 0];

  const caller = async (): Promise<void> => {
    while (performance.now() < until && asked < MOST_CALLS) {
      const request = customer(asked++);
      const sent = performance.now();
      const answer = await ask(request).catch(() => undefined);
      const took = performance.now() - sent;
      ended++;
      if (!isAnswerTo(request, answer)) wrong++;
      else {
        latencies.add(took);
        if (sent + took <= until) inTime++;
      }
    }
  };
  const callers = Promise.all(Array.from({ length: inFlight }, caller));
  let last: NodeJS.Timeout | undefined;
  const tooLate = new Promise<void>((resolve) => (last = setTimeout(resolve, seconds * 1_000 + LAST_MS)));
  await Promise.race([callers, tooLate]);
  clearTimeout(last);
  const elapsed = Math.min(performance.now() - began, seconds * 1_000) / 1_000;
  return latencies.sample(inTime, wrong + (asked - ended), elapsed);
}
