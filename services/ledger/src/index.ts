/** Conservation: every accepted request ends answered, refused or dead-lettered, or is in flight; and what became of each. */
import 'reflect-metadata';
import { meeting } from '@cohortlens/bus';
import { BOOK_RETRY_DELAYS_MS } from '@cohortlens/contracts';
import { type Service, startMicroservice, startPeriodic } from '@cohortlens/service';
import { AppModule } from './app.module.ts';
import type { Books } from './domain/answer.ts';
import { isWhole } from './domain/entry.ts';
import { flow } from './flow.ts';
import { openBarrier } from './outbound/barrier.ts';
import { openEntries } from './outbound/entries.ts';
import { openHours } from './outbound/hours.ts';
import { openTraffic } from './outbound/traffic.ts';

/** How long a question waits for what is in the log to be read; its asker waits twice as long. */
const CATCH_UP_MS = 1_500;
/** The messages of a request stand two looks apart at most. Where the ledger is a little behind, what a question waits for is still written in time. */
const MEETING = { waitMs: 250, patienceMs: 750 } as const;
const ROLL_UP_EVERY_MS = 10 * 60_000;

export const ledgerService: Service = {
  flow,
  async start(context) {
    const { bus, store, now } = context;
    const entries = await openEntries(store);
    const hours = await openHours(store, entries, now);
    const barrier = openBarrier(bus, CATCH_UP_MS);
    const books: Books = {
      find: entries.find,
      accepted: entries.accepted,
      balance: hours.balance,
      caughtUp: () => barrier(CATCH_UP_MS),
      now,
    };
    const traffic = await openTraffic(bus, now);
    const bring = meeting({ isWhole, write: entries.record, ...MEETING, now });
    const module = AppModule.register(bring, books, (window) => traffic.report(window, now()));
    const running = await startMicroservice(module, context, {
      retryDelaysMs: BOOK_RETRY_DELAYS_MS,
    });
    const { logger } = context.telemetry;
    const rollUps = startPeriodic({
      what: 'summing hours',
      everyMs: ROLL_UP_EVERY_MS,
      work: async (signal) => logger.debug({ removed: await hours.rollUp(signal) }, 'hours summed'),
      logger,
      atOnce: true,
    });
    const stop = async (): Promise<void> => {
      await running.stop();
      await rollUps.stop();
    };
    return { ...running, stop };
  },
};
