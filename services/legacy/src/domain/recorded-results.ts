/** What this service asks of the world: what v1 said of a request before. */
import type { PredictionResult } from '@cohortlens/contracts';

export interface RecordedResults {
  find(requestId: string): Promise<PredictionResult | undefined>;
  /** Records the result unless there is one; returns the one that counts. */
  record(requestId: string, result: PredictionResult): Promise<PredictionResult>;
}
