/** What is looked at, and what is still well. */
import { percentage, spanUpTo } from '../script/readers.ts';
import type { Settings } from '../script/settings.ts';

const HOUR_MS = 3_600_000;

export const LIMIT_SETTINGS = {
  window: {
    flag: '--window <span>',
    about: 'The evidence of the last so long, up to 1h.',
    fallback: '5m',
    read: spanUpTo(HOUR_MS),
  },
  maxErrors: {
    flag: '--max-errors <percent>',
    about: "v2's errors and missing answers must be fewer.",
    fallback: '0.1',
    read: percentage,
  },
  maxMismatches: {
    flag: '--max-mismatches <percent>',
    about: 'Mismatches may be at most so many.',
    fallback: '0',
    read: percentage,
  },
  maxV1Errors: {
    flag: '--max-v1-errors <percent>',
    about: "v1's failures may be at most so many.",
    fallback: '1',
    read: percentage,
  },
} as const satisfies Settings;
