/** Pairs what v1 and v2 answered to the same request, compares and judges it, publishes the diff, keeps and sums up the history. */
import 'reflect-metadata';
import { meeting, within } from '@cohortlens/bus';
import { BOOK_RETRY_DELAYS_MS, isRepeated, LIMITS } from '@cohortlens/contracts';
import { type Service, startMicroservice, startPeriodic } from '@cohortlens/service';
import { insist } from '@cohortlens/store';
import { AppModule } from './app.module.ts';
import { type Answers, hasBoth, takeAnswers } from './domain/noise/sample.ts';
import type { Pairing } from './domain/pair/additions.ts';
import { isWhole, together, type TogetherPorts } from './domain/pair/together.ts';
import { marksOf, settle } from './domain/record/settle.ts';
import { closeSpans } from './domain/rollup/close.ts';
import { flow, PAIRED } from './flow.ts';
import { messagesOf, minuteMessages } from './messages.ts';
import { traceComparisons } from './outbound/comparison.span.ts';
import { openHistory } from './outbound/history.ts';
import { createMetrics } from './outbound/metrics.ts';
import { openPairs } from './outbound/pairs.ts';
import { openSamples } from './outbound/samples.ts';
import { openSpans } from './outbound/spans.ts';
import { sweep } from './outbound/sweep.ts';

/** A window or a minute is closed at most this long after its end, when the log is read up. */
const SWEEP_EVERY_MS = 1_000;
/** The messages of a request come within some hundred milliseconds of each other, or one of them is late. */
const MEETING = { waitMs: 500, patienceMs: 3_000 } as const;
const FLOOR_EVERY_MS = 5_000;
const CATCH_UP_MS = 5_000;
const PUBLISH_MS = 10_000;
/** The longest that a message may take to be handled beside the deadline, in milliseconds: what counts as late is too much rather than too little. */
const SLACK_MS = 1_000;

export const comparatorService: Service = {
  flow,
  async start(context) {
    const { bus, store, config, now, telemetry } = context;
    const pairs = await openPairs(store);
    const history = await openHistory(store);
    const spans = await openSpans(store, now);
    const samples = await openSamples(store, now);
    await samples.refresh();
    const { floorOf, noise } = samples;
    let waiting = Number.NaN;
    const metrics = createMetrics(telemetry.metrics, { waiting: () => waiting, floorOf });
    const windowMs = config.comparatorWindowMs;
    const lateMs = config.requestDeadlineMs * (1 - LIMITS.failoverShare) + SLACK_MS;
    const pairing = (): Pairing => ({ windowMs, lateMs, now: now(), floorOf });
    const recorder = { history, mark: spans.mark, compared: metrics.compared, trace: traceComparisons(context.tracer) };
    const publish = (messages: Parameters<typeof bus.publish>[0]) =>
      within(bus.publish(messages), PUBLISH_MS, 'publishing what was closed');
    const sweeping = {
      pairs,
      history,
      recorder,
      pairing,
      caughtUp: () => bus.handledBy(flow.service, PAIRED, CATCH_UP_MS),
      noneRetried: async () => (await within(bus.retrying(flow.service, PAIRED), CATCH_UP_MS, 'looking for retries')) === 0,
      publish: (settled: readonly Parameters<typeof messagesOf>[0][]) => publish(settled.flatMap(messagesOf)),
    };
    const closing = {
      ...spans,
      now,
      noise,
      minutes: (hour: Parameters<typeof noise>[0]) => spans.within('minute', hour),
      counts: history.counts,
      publish: async (span: Parameters<typeof minuteMessages>[0]) => {
        const messages = minuteMessages(span);
        if (messages.length > 0) await publish(messages);
      },
    };
    const tell: TogetherPorts['tell'] = async (pair, parent) =>
      void (await publish(messagesOf(await settle(pair, recorder, pairing(), parent))));
    const bring = meeting({
      isWhole,
      write: together({ isStored: pairs.has, addToPair: pairs.add, tell }),
      ...MEETING,
      now,
    });
    const bringAnswer = meeting({
      isWhole: hasBoth,
      write: async (answers: Answers) => {
        const take = async (): Promise<void> => {
          const at = await takeAnswers(answers, samples, now());
          if (at !== undefined) await spans.mark(marksOf(answers.first.capability, at));
        };
        // Were it tried again later, the pair that came with the answer would be too.
        await insist(take);
      },
      ...MEETING,
      now,
    });
    const module = AppModule.register({
      bring,
      pairing,
      bringAnswer: async (answers, message) => {
        if (isRepeated(answers.id, config.v1RepeatShare)) await bringAnswer(answers, message);
      },
      diffs: { page: history.page, counts: history.counts, noise, spans: spans.within, now },
    });
    const running = await startMicroservice(module, context, { retryDelaysMs: BOOK_RETRY_DELAYS_MS });
    const { logger } = telemetry;
    const everyMs = Math.min(SWEEP_EVERY_MS, windowMs / 4);
    const count = async (): Promise<void> => void (waiting = await pairs.waiting().catch(() => Number.NaN));
    const work = [
      { what: 'closing windows', everyMs, work: (signal: AbortSignal) => sweep(sweeping, signal) },
      { what: 'summing up', everyMs: SWEEP_EVERY_MS, work: (signal: AbortSignal) => closeSpans(closing, signal) },
      { what: 'counting what waits', everyMs: SWEEP_EVERY_MS, work: count },
      { what: 'reading the noise floor', everyMs: FLOOR_EVERY_MS, work: samples.refresh },
    ].map((each) => startPeriodic({ ...each, logger }));
    const stop = async (): Promise<void> => {
      await Promise.all(work.map((each) => each.stop()));
      await running.stop();
      metrics.close();
    };
    return { ...running, stop };
  },
};
