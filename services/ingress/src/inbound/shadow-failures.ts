/**
 * Comparisons in which v2 failed as a shadow, a log line each. The instances share them as one group, so that each is told once,
 * whichever instance had accepted the request, and also when that is gone.
 */
import { done, type Handling, type Message } from '@cohortlens/bus';
import type { Diff } from '@cohortlens/contracts';
import { isShadowFailure } from '../domain/shadow-failure.ts';
import { flow } from '../flow.ts';

/** `tell` is called once for each failure, with the trace context of its message. */
export const shadowFailures = (tell: (diff: Diff, traceparent: string | undefined) => void): readonly Handling[] =>
  flow.consumes.map((intake) => ({
    ...intake,
    handle: (message) => {
      const { data, traceparent } = message as Message<Diff>;
      if (isShadowFailure(data)) tell(data, traceparent);
      return done();
    },
  }));
