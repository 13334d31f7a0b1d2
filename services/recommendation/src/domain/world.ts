/** What this service asks of the world to answer a question. */
import type { RecordedResults } from '@cohortlens/results';
import type { RuleSets } from '@cohortlens/rules';
import type { Rephrase } from './answer.ts';
import type { TenantSegments } from './tenant-segments.ts';

/** Which request it is, and its trace context. */
export interface About {
  readonly requestId: string;
  readonly traceparent: string | undefined;
}

export interface World {
  readonly ruleSets: RuleSets<'recommendation'>;
  readonly segments: TenantSegments;
  /** A tenant's segments may have changed when a request comes again: what counts is its first result. */
  readonly recorded: RecordedResults<'recommendation'>;
  /** Undefined: the rules' own words. */
  /** `about`: the request, for the log. */
  readonly rephrase: ((...asked: [...Parameters<Rephrase>, about: About]) => ReturnType<Rephrase>) | undefined;
}
